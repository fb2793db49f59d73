import type { CalendarChanges, Changes, Subscribed } from '../../bot/ports/calendar-changes.ts';
import { type Instant, Temporal } from '../../shared/domain/dates.ts';
import type { MemoryCalendar } from './memory-calendar.ts';
import type { MemoryWeather } from './memory-shelf.ts';

interface Promised extends Subscribed {
  readonly mailbox: string;
  readonly secret: string;
}

/** Notifications and delta in memory: every event of the calendar counts as changed, and a token can be made too old. */
export class MemoryCalendarChanges implements CalendarChanges {
  readonly promises = new Map<string, Promised>();
  /** How often each mailbox was asked for its changes, with a token or without. */
  readonly asked: { mailbox: string; token: string | null }[] = [];
  /** What the time really is; a test moves it. */
  real: Instant = Temporal.Instant.from('2026-11-23T09:00:00Z');
  readonly closed = new Set<string>();
  isTokenTooOld = false;
  #made = 0;

  constructor(
    private readonly weather: MemoryWeather,
    private readonly calendar: MemoryCalendar,
  ) {}

  realNow(): Instant {
    return this.real;
  }
  async subscribe(mailbox: string, secret: string) {
    await this.weather.pass('subscribe to a calendar');
    if (this.closed.has(mailbox)) return 'no mailbox' as const;
    this.#made += 1;
    const promised = { id: `subscription-${this.#made}`, until: this.real.add({ hours: 167 }), mailbox, secret };
    this.promises.set(mailbox, promised);
    return { id: promised.id, until: promised.until };
  }
  async renew(id: string) {
    await this.weather.pass('renew a subscription');
    const found = [...this.promises.values()].find((one) => one.id === id);
    if (found === undefined) return null;
    const until = this.real.add({ hours: 167 });
    this.promises.set(found.mailbox, { ...found, until });
    return { id, until };
  }
  async since(
    mailbox: string,
    window: { readonly from: Instant; readonly until: Instant },
    token: string | null,
  ): Promise<Changes> {
    await this.weather.pass('read changes of a calendar');
    this.asked.push({ mailbox, token });
    if (this.closed.has(mailbox)) return { is: 'no mailbox' };
    if (token !== null && this.isTokenTooOld) return { is: 'too old' };
    const changed = this.calendar
      .live()
      .filter((event) => event.booking.organiser.startsWith(`${mailbox}@`))
      .filter(({ startsAt }) => startsAt.epochMilliseconds < window.until.epochMilliseconds);
    return { is: 'read', changed, removed: [...this.calendar.gone()], token: `token-${this.asked.length}` };
  }
}
