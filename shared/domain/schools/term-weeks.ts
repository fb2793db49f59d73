import type { PlainDate } from '../dates.ts';
import { dayNumber, isAfter } from '../day-number.ts';
import { type DayKind, dayKindOf } from './day-kind.ts';
import type { SchoolCalendar, Term } from './school-calendar.ts';

/** Monday to Friday of one week, with what each day is to the school. */
export interface TermWeek {
  readonly mondayOn: PlainDate;
  readonly days: readonly { readonly on: PlainDate; readonly kind: DayKind }[];
}

/** The Monday of the week a date lies in. */
export function mondayOf(on: PlainDate): PlainDate {
  return on.subtract({ days: on.dayOfWeek - 1 });
}

/** The weeks of a term in order, from that of its first day to that of its last, half term among them. */
export function termWeeks(term: Term, calendar: SchoolCalendar): readonly TermWeek[] {
  const weeks: TermWeek[] = [];
  for (let monday = mondayOf(term.startOn); !isAfter(monday, term.endOn); monday = monday.add({ days: 7 })) {
    const mondayOn = monday;
    const days = [0, 1, 2, 3, 4].map((ahead) => {
      const on = mondayOn.add({ days: ahead });
      return { on, kind: dayKindOf(on, calendar) };
    });
    weeks.push({ mondayOn, days });
  }
  return weeks;
}

/** The terms in order with the place of the one a day belongs to: the one it lies in, else the next to come, else the last; null without terms. */
export function termAt(
  calendar: SchoolCalendar,
  on: PlainDate,
): { readonly term: Term; readonly before: Term | null; readonly after: Term | null } | null {
  const terms = [...calendar.terms].sort((one, other) => dayNumber(one.startOn) - dayNumber(other.startOn));
  const found = terms.findIndex((term) => !isAfter(on, term.endOn));
  const at = found === -1 ? terms.length - 1 : found;
  const term = terms[at];
  return term === undefined ? null : { term, before: terms[at - 1] ?? null, after: terms[at + 1] ?? null };
}
