import type { LetterClaim, LetterLog } from '../../bot/ports/letter-log.ts';
import type { Posted } from '../../bot/ports/mail.ts';
import type { Versioned } from '../../bot/ports/versioned.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { MemoryShelf, type MemoryWeather } from './memory-shelf.ts';

/** The proof of letters in memory. */
export class MemoryLetterLog implements LetterLog {
  readonly #shelf = new MemoryShelf<LetterClaim>((letter) => letter.key);
  constructor(private readonly weather: MemoryWeather) {}

  async claim(letter: Omit<LetterClaim, 'posted' | 'sentAt'>): Promise<Versioned<LetterClaim> | null> {
    await this.weather.pass('claim letter');
    const outcome = this.#shelf.create({ ...letter, posted: null, sentAt: null });
    return outcome.done ? outcome.stored : null;
  }
  async settle(claim: Versioned<LetterClaim>, posted: Posted, at: Instant): Promise<void> {
    await this.weather.pass('settle letter');
    this.#shelf.set({ ...claim.value, posted, sentAt: posted === 'sent' ? at : null });
  }
  async to(person: string): Promise<readonly LetterClaim[]> {
    await this.weather.pass('read letters');
    return this.#shelf
      .all()
      .map((stored) => stored.value)
      .filter((letter) => letter.recipient === person);
  }
}
