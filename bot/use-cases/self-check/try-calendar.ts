import type { Instant } from '../../../shared/domain/dates.ts';
import type { Ports } from '../../ports/index.ts';
import type { TriedFact } from '../../ports/self-probes.ts';
import { StoreError } from '../../ports/store-error.ts';

/** Far enough off that nobody plans around it, near enough for every calendar. */
const DAYS_AHEAD = 200;
const TITLE = 'Supervision self-check (may be deleted)';
const OUTLOOK = 'docs/install.md, step 5: the mailbox has to be in the group, and Exchange takes up to two hours.';

type Said = Pick<TriedFact, 'fact' | 'else' | 'mend'>;

/** A test of one calendar: what was made in it is what is looked for, moved and taken away again. */
class CalendarTry {
  readonly tried: TriedFact[] = [];
  private readonly session = `self-check|${crypto.randomUUID()}`;
  private eventId: string | null = null;

  constructor(
    private readonly ports: Pick<Ports, 'calendar' | 'calendarChanges'>,
    private readonly mailbox: string,
    private readonly startsAt: Instant,
  ) {}

  async everything(): Promise<readonly TriedFact[]> {
    await this.holds(
      { fact: 'An event can be made in a calendar', else: 'Nothing can be booked', mend: OUTLOOK },
      async () => {
        this.eventId = (await this.book()).id;
        return true;
      },
    );
    if (this.eventId === null) return this.tried;
    await this.holds(
      { fact: 'Made again for the same session it is the same event', else: 'Retries can book twice' },
      async () => (await this.book()).id === this.eventId,
    );
    await this.holds(
      { fact: 'An event is found by the session it was made for', else: 'Sessions lose their events' },
      async () => {
        const found = await this.look(null);
        return found.is === 'there' && found.event.id === this.eventId;
      },
    );
    await this.holds({ fact: 'It can be moved', else: 'Moved sessions stand at their old time' }, () => this.move());
    await this.holds(
      { fact: 'It comes with what changed in the calendar', else: 'What people do in Outlook is not noticed' },
      () => this.isAmongChanges(),
    );
    await this.holds({ fact: 'Called off, it is gone', else: 'Sessions called off stay in calendars' }, async () => {
      await this.end();
      return (await this.look(this.eventId)).is === 'gone';
    });
    return this.tried;
  }

  /** Takes the event away if it still stands; whatever was tried before. */
  async end(): Promise<void> {
    const id = this.eventId ?? (await this.madeUnseen());
    if (id !== null) await this.ports.calendar.cancel(this.mailbox, id, 'A self-check.');
  }

  /** The event whose making was not answered. */
  private async madeUnseen(): Promise<string | null> {
    try {
      const found = await this.look(null);
      return found.is === 'there' ? found.event.id : null;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return null;
    }
  }

  private async holds(said: Said, tries: () => Promise<boolean>): Promise<void> {
    try {
      this.tried.push({ ...said, holds: await tries() });
    } catch (error) {
      if (!(error instanceof StoreError) || error.kind === 'unavailable' || error.kind === 'throttled') throw error;
      this.tried.push({ ...said, holds: false });
    }
  }

  private book() {
    const { session, mailbox, startsAt } = this;
    const endsAt = startsAt.add({ minutes: 30 });
    const link = 'https://teams.microsoft.com';
    return this.ports.calendar.book({
      session,
      organiser: mailbox,
      attendees: [],
      title: TITLE,
      startsAt,
      endsAt,
      venue: '',
      link,
    });
  }

  private look(eventId: string | null) {
    return this.ports.calendar.look(this.mailbox, { session: this.session, eventId });
  }

  private async move(): Promise<boolean> {
    const later = this.startsAt.add({ hours: 1 });
    const moved = await this.ports.calendar.move(this.mailbox, this.eventId ?? '', later, later.add({ minutes: 30 }));
    return moved.startsAt.equals(later);
  }

  private async isAmongChanges(): Promise<boolean> {
    const window = { from: this.startsAt.subtract({ hours: 24 }), until: this.startsAt.add({ hours: 24 }) };
    const changes = await this.ports.calendarChanges.since(this.mailbox, window, null);
    return changes.is === 'read' && changes.changed.some((event) => event.id === this.eventId);
  }
}

/**
 * Tries in one calendar, by the very code that books sessions, what Microsoft's documents leave open: makes a private event without guests far ahead,
 * looks for it, moves it and takes it away. Nothing is left in it, also when a try fails. Rejects with `StoreError` when Outlook cannot be reached.
 * Source: platform D1, D3, D4 (facts marked unconfirmed).
 */
export async function tryCalendar(
  ports: Pick<Ports, 'calendar' | 'calendarChanges'>,
  mailbox: string,
  now: Instant,
): Promise<readonly TriedFact[]> {
  const startsAt = now.round({ smallestUnit: 'hour' }).add({ hours: 24 * DAYS_AHEAD });
  const attempt = new CalendarTry(ports, mailbox, startsAt);
  try {
    return await attempt.everything();
  } finally {
    await attempt.end();
  }
}
