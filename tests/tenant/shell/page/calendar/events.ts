import { useQuery } from '@tanstack/react-query';
import { type Instant, LONDON, type PlainDate, Temporal } from '../../../../../shared/domain/dates.ts';
import { askGraph } from '../app/server.ts';
import { instantOf } from '../look/moments.ts';

interface GraphMoment {
  readonly dateTime: string;
  readonly timeZone: string;
}
interface GraphAddress {
  readonly emailAddress?: { readonly name?: string; readonly address?: string };
}

/** An event as Graph gives it. */
export interface GraphEvent {
  readonly id: string;
  readonly subject?: string | null;
  readonly start: GraphMoment;
  readonly end: GraphMoment;
  readonly isAllDay?: boolean;
  readonly isCancelled?: boolean;
  readonly isOrganizer?: boolean;
  readonly sensitivity?: string;
  readonly showAs?: string;
  readonly location?: { readonly displayName?: string };
  readonly bodyPreview?: string;
  readonly organizer?: GraphAddress;
  readonly responseStatus?: { readonly response?: string };
  readonly attendees?: readonly (GraphAddress & { readonly status?: { readonly response?: string } })[];
}

/** An event placed on a London day. */
export interface DayEvent {
  readonly event: GraphEvent;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly on: PlainDate;
  /** Minutes after midnight in London. */
  readonly from: number;
  readonly until: number;
}

const minutes = (at: Instant): number => {
  const { hour, minute } = at.toZonedDateTimeISO(LONDON);
  return hour * 60 + minute;
};

export function placed(event: GraphEvent): DayEvent {
  const startsAt = instantOf(event.start);
  const endsAt = instantOf(event.end);
  const on = startsAt.toZonedDateTimeISO(LONDON).toPlainDate();
  const isLater = !endsAt.toZonedDateTimeISO(LONDON).toPlainDate().equals(on);
  return { event, startsAt, endsAt, on, from: minutes(startsAt), until: isLater ? 24 * 60 : minutes(endsAt) };
}

/** The Monday of a date's week. */
export function mondayOf(on: PlainDate): PlainDate {
  return on.subtract({ days: on.dayOfWeek - 1 });
}

async function weekOf(person: string, monday: PlainDate): Promise<readonly DayEvent[]> {
  const at = (on: PlainDate): string => on.toZonedDateTime(LONDON).toInstant().toString();
  const span = `startDateTime=${at(monday)}&endDateTime=${at(monday.add({ days: 7 }))}`;
  let path: string | null = `/v1.0/me/calendarView?${span}&$top=100`;
  const events: GraphEvent[] = [];
  while (path !== null) {
    const page: { value: GraphEvent[]; '@odata.nextLink'?: string } = await askGraph(person, path);
    events.push(...page.value);
    const next = page['@odata.nextLink'];
    path = next === undefined ? null : new URL(next).pathname + new URL(next).search;
  }
  return events.map(placed).sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
}

/** One person's events of a week, from Graph with that person's own token. */
export function useWeek(person: string, monday: PlainDate) {
  return useQuery({
    queryKey: ['calendar', person, monday.toString()],
    queryFn: () => weekOf(person, monday),
  });
}
