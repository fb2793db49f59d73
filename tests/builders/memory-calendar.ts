import type {
  Availability,
  BookedEvent,
  BusyTime,
  Calendar,
  EventFound,
  ResponseState,
} from '../../bot/ports/calendar.ts';
import { StoreError } from '../../bot/ports/store-error.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { MemoryWeather } from './memory-shelf.ts';

type Booking = Parameters<Calendar['book']>[0];
interface Kept extends BookedEvent {
  readonly booking: Booking;
}

type Hours = NonNullable<Extract<Availability, { state: 'read' }>['workingHours']>;

/** Outlook in memory: events by id, one per session whatever the number of tries. */
export class MemoryCalendar implements Calendar {
  readonly #hours = new Map<string, Hours>();
  readonly #events = new Map<string, Kept>();
  readonly #unreadable = new Set<string>();
  readonly #busy = new Map<string, BusyTime[]>();
  readonly #closed = new Set<string>();
  readonly #removed = new Set<string>();

  constructor(private readonly weather: MemoryWeather) {}

  /** Outlook's working hours of somebody. */
  setHours(email: string, hours: Hours): void {
    this.#hours.set(email, hours);
  }
  /** Events that are not cancelled, with what was put in them. */
  live(): readonly Kept[] {
    return [...this.#events.values()].filter((event) => !event.isCancelled);
  }
  makeUnreadable(email: string): void {
    this.#unreadable.add(email);
  }
  makeBusy(email: string, startsAt: Instant, endsAt: Instant): void {
    this.#busy.set(email, [...(this.#busy.get(email) ?? []), { startsAt, endsAt }]);
  }
  /** As if the invited person had answered in Outlook. */
  respond(eventId: string, email: string, response: Exclude<ResponseState, 'none'>): void {
    const event = this.#kept(eventId);
    const others = event.responses.filter((one) => one.email !== email);
    this.#events.set(eventId, { ...event, responses: [...others, { email, response }] });
  }
  /** As if the organiser had deleted the event in Outlook. */
  remove(eventId: string): void {
    this.#events.delete(eventId);
    this.#removed.add(eventId);
  }
  /** Ids of events that were deleted. */
  gone(): ReadonlySet<string> {
    return this.#removed;
  }

  /** As if the organiser had moved it in Outlook. */
  drag(eventId: string, startsAt: Instant, minutes = 60): void {
    const event = this.#kept(eventId);
    const responses = event.responses.map(({ email }) => ({ email, response: 'none' as const }));
    this.#events.set(eventId, { ...event, startsAt, endsAt: startsAt.add({ minutes }), responses });
  }
  /** As if somebody's mailbox were no more. */
  closeMailbox(email: string): void {
    this.#closed.add(email);
  }
  isClosed(email: string): boolean {
    return this.#closed.has(email);
  }

  async availability(_organiser: string, emails: readonly string[], from: Instant, until: Instant) {
    await this.weather.pass('read availability');
    return emails.map((email): Availability => {
      if (this.#unreadable.has(email)) return { email, state: 'unreadable' };
      const busy = [...(this.#busy.get(email) ?? []), ...this.#eventsOf(email)].filter(
        (time) =>
          time.startsAt.epochMilliseconds < until.epochMilliseconds &&
          time.endsAt.epochMilliseconds > from.epochMilliseconds,
      );
      return { email, state: 'read', busy, workingHours: this.#hours.get(email) ?? null };
    });
  }
  async book(booking: Booking) {
    await this.weather.pass('create event');
    const id = `event-${booking.session}`;
    const stands = this.#events.get(id);
    if (stands !== undefined) return stands;
    const event: Kept = {
      id,
      startsAt: booking.startsAt,
      endsAt: booking.endsAt,
      isCancelled: false,
      responses: booking.attendees.map(({ email }) => ({ email, response: 'none' as const })),
      booking,
    };
    this.#events.set(id, event);
    return event;
  }
  async find(_organiser: string, eventId: string) {
    await this.weather.pass('read event');
    return this.#events.get(eventId) ?? null;
  }
  async look(organiser: string, wanted: { session: string; eventId: string | null }): Promise<EventFound> {
    await this.weather.pass('read event');
    if (this.#closed.has(organiser)) return { is: 'no mailbox' };
    const event = this.#events.get(wanted.eventId ?? `event-${wanted.session}`);
    return event === undefined || event.isCancelled ? { is: 'gone' } : { is: 'there', event };
  }
  async move(_organiser: string, eventId: string, startsAt: Instant, endsAt: Instant) {
    await this.weather.pass('move event');
    const responses = this.#kept(eventId).responses.map(({ email }) => ({ email, response: 'none' as const }));
    const moved = { ...this.#kept(eventId), startsAt, endsAt, responses };
    this.#events.set(eventId, moved);
    return moved;
  }
  async invite(_organiser: string, eventId: string, attendees: readonly { email: string; name: string }[]) {
    await this.weather.pass('invite to event');
    const event = this.#events.get(eventId);
    if (event === undefined) return;
    const stood = new Map(event.responses.map((one) => [one.email, one.response]));
    const responses = attendees.map(({ email }) => ({ email, response: stood.get(email) ?? ('none' as const) }));
    this.#events.set(eventId, { ...event, responses, booking: { ...event.booking, attendees } });
  }
  async cancel(_organiser: string, eventId: string) {
    await this.weather.pass('cancel event');
    const event = this.#events.get(eventId);
    if (event !== undefined) this.#events.set(eventId, { ...event, isCancelled: true });
  }

  #kept(eventId: string): Kept {
    const event = this.#events.get(eventId);
    if (event === undefined) throw new StoreError('nonsense', 'read event', 404);
    return event;
  }
  #eventsOf(email: string): BusyTime[] {
    return this.live().filter(
      ({ booking }) => booking.organiser === email || booking.attendees.some((one) => one.email === email),
    );
  }
}
