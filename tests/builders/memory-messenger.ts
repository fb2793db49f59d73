import type { CardJson, Delivery, Messenger } from '../../bot/ports/messenger.ts';
import type { MemoryWeather } from './memory-shelf.ts';

interface SentCard {
  readonly to: string;
  readonly activityId: string;
  readonly card: CardJson;
  readonly notification: string;
}

/** The bot's outgoing side in memory. */
export class MemoryMessenger implements Messenger {
  readonly sent: SentCard[] = [];
  readonly updated: { to: string; activityId: string; card: CardJson }[] = [];
  readonly notInstalledFor = new Set<string>();
  constructor(private readonly weather: MemoryWeather) {}

  async send(to: string, card: CardJson, notification: string): Promise<Delivery> {
    await this.weather.pass('send card');
    if (this.notInstalledFor.has(to)) return { state: 'not installed' };
    const activityId = `activity-${this.sent.length + 1}`;
    this.sent.push({ to, activityId, card, notification });
    return { state: 'sent', activityId };
  }
  async update(to: string, activityId: string, card: CardJson) {
    await this.weather.pass('update card');
    this.updated.push({ to, activityId, card });
    return this.sent.some((one) => one.activityId === activityId);
  }
}
