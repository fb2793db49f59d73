import { type PlainDate, writtenDate } from '../dates.ts';
import type { OwnCalendar } from './own-calendar.ts';
import type { Term } from './school-calendar.ts';

function termWords({ endOn, halfTermStartOn, halfTermEndOn }: Term): string {
  const isSplit = halfTermStartOn !== null && halfTermEndOn !== null;
  const half = isSplit ? `half term ${writtenDate(halfTermStartOn)} to ${writtenDate(halfTermEndOn)}` : 'no half term';
  return `until ${writtenDate(endOn)}, ${half}`;
}

function dayWords(days: readonly PlainDate[], others: readonly PlainDate[], what: string): readonly string[] {
  const count = days.filter((on) => !others.some((one) => one.equals(on))).length;
  return count === 0 ? [] : [`${count} ${what}`];
}

/**
 * What is different in somebody's own dates, for their trail: each term by its first day, days without school as counts, and whose dates hold. Dates
 * only, never what anything is called. Empty when nothing is.
 */
export function calendarChanges(before: OwnCalendar, after: OwnCalendar): readonly string[] {
  const starting = (terms: readonly Term[], on: PlainDate) => terms.find((term) => term.startOn.equals(on));
  const gone = before.terms.filter(({ startOn }) => starting(after.terms, startOn) === undefined);
  const terms = after.terms.filter((term) => {
    const stood = starting(before.terms, term.startOn);
    return stood === undefined || termWords(stood) !== termWords(term);
  });
  const days = [
    ...dayWords(after.closures, before.closures, 'added'),
    ...dayWords(before.closures, after.closures, 'taken out'),
  ];
  const [openBefore, openAfter] = [before.fromTrust?.openOn ?? [], after.fromTrust?.openOn ?? []];
  const open = [...dayWords(openAfter, openBefore, 'added'), ...dayWords(openBefore, openAfter, 'taken out')];
  const isTrust = after.fromTrust !== undefined;
  return [
    ...(isTrust === (before.fromTrust !== undefined) ? [] : [`whose=${isTrust ? 'the trust’s' : 'its own'}`]),
    ...terms.map((term) => `term.${term.startOn}=${termWords(term)}`),
    ...gone.map((term) => `term.${term.startOn}=taken out`),
    ...(days.length === 0 ? [] : [`closures=${days.join(', ')}`]),
    ...(open.length === 0 ? [] : [`open=${open.join(', ')}`]),
  ];
}
