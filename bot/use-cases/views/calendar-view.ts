import type { SaveCalendar } from '../../../shared/contract/register.ts';
import { type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import type { SchoolCalendar } from '../../../shared/domain/schools/school-calendar.ts';

type Dates = Pick<SaveCalendar, 'terms' | 'closures'>;

const day = (text: string): PlainDate => Temporal.PlainDate.from(text);
const dayOrNone = (text: string | null): PlainDate | null => (text === null ? null : day(text));

/** The calendar somebody asks to be kept. */
export function calendarAsked(asked: Dates): SchoolCalendar {
  return {
    terms: asked.terms.map((term) => ({
      name: term.name,
      startOn: day(term.startOn),
      endOn: day(term.endOn),
      halfTermStartOn: dayOrNone(term.halfTermStartOn),
      halfTermEndOn: dayOrNone(term.halfTermEndOn),
    })),
    closures: asked.closures.map(day),
  };
}

/** Terms and closures as the tab gets them. */
export function datesView({ terms, closures }: SchoolCalendar): Dates {
  return {
    terms: terms.map((term) => ({
      name: term.name,
      startOn: term.startOn.toString(),
      endOn: term.endOn.toString(),
      halfTermStartOn: term.halfTermStartOn?.toString() ?? null,
      halfTermEndOn: term.halfTermEndOn?.toString() ?? null,
    })),
    closures: closures.map((on) => on.toString()),
  };
}
