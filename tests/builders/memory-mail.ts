import type { Letter, Mail, Posted } from '../../bot/ports/mail.ts';
import type { MemoryWeather } from './memory-shelf.ts';

/** An address as Exchange takes it. */
const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;
const MOST_CHARACTERS = 2_000_000;

/** The post in memory. A test says how the next letters fare; addresses and sizes are judged as Exchange does. */
export class MemoryMail implements Mail {
  readonly letters: Letter[] = [];
  readonly tried: Letter[] = [];
  #fate: Posted = 'sent';
  constructor(private readonly weather: MemoryWeather) {}

  /** From now on letters fare so; `unsure` goes out and nobody hears of it. */
  fare(fate: Posted): void {
    this.#fate = fate;
  }
  async send(letter: Letter): Promise<Posted> {
    await this.weather.pass('send letter');
    this.tried.push(letter);
    if (!ADDRESS.test(letter.to.email)) return 'bad address';
    if (JSON.stringify(letter).length > MOST_CHARACTERS) return 'too big';
    if (this.#fate === 'sent' || this.#fate === 'unsure') this.letters.push(letter);
    return this.#fate;
  }
}
