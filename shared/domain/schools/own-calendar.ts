import type { PlainDate } from '../dates.ts';
import { dayNumber, isAfter } from '../day-number.ts';
import type { SchoolCalendar, Term } from './school-calendar.ts';

/** The key the trust's own dates are kept under, beside the schools'. */
export const TRUST_CALENDAR = 'trust';

/** What a school has entered itself (decision 0031). */
export interface OwnCalendar extends SchoolCalendar {
  /**
   * Left out where the school keeps all its dates itself. Otherwise the trust's dates hold, the terms and closures here are what the school has
   * of its own beside them, and `openOn` are closures of the trust on which it is open.
   */
  readonly fromTrust?: { readonly openOn: readonly PlainDate[] };
}

function overlaps(one: Term, other: Term): boolean {
  return !isAfter(one.startOn, other.endOn) && !isAfter(other.startOn, one.endOn);
}

const isSameDay = (one: PlainDate | null, other: PlainDate | null): boolean =>
  one === null || other === null ? one === other : one.equals(other);

function isSameTerm(one: Term, other: Term): boolean {
  return (
    one.name === other.name &&
    one.startOn.equals(other.startOn) &&
    one.endOn.equals(other.endOn) &&
    isSameDay(one.halfTermStartOn, other.halfTermStartOn) &&
    isSameDay(one.halfTermEndOn, other.halfTermEndOn)
  );
}

function inOrder(days: readonly PlainDate[]): readonly PlainDate[] {
  const each = new Map(days.map((on) => [dayNumber(on), on]));
  return [...each.entries()].sort(([one], [other]) => one - other).map(([, on]) => on);
}

const has = (days: readonly PlainDate[], on: PlainDate): boolean => days.some((one) => one.equals(on));

/** The trust's terms that a school's own leave in place: those that none of its own overlaps. */
function termsLeft(own: readonly Term[], trust: readonly Term[]): readonly Term[] {
  return trust.filter((term) => !own.some((one) => overlaps(one, term)));
}

/**
 * The dates that hold at a school: its own or, where it follows the trust, the trust's with the school's differences. A term of its own stands
 * instead of every term of the trust it overlaps, so two never lie on one day; a closure of its own is added; a closure of the trust on which
 * it is open is none.
 */
export function calendarInForce(own: OwnCalendar, trust: SchoolCalendar): SchoolCalendar {
  const { terms, closures, fromTrust } = own;
  if (fromTrust === undefined) return { terms, closures };
  return {
    terms: [...terms, ...termsLeft(terms, trust.terms)].sort((a, b) => dayNumber(a.startOn) - dayNumber(b.startOn)),
    closures: inOrder([...closures, ...trust.closures.filter((on) => !has(fromTrust.openOn, on))]),
  };
}

/** What a school has to keep of its own so that these dates hold beside the trust's; the trust's own entries are not among it. */
export function differenceFromTrust(wanted: SchoolCalendar, trust: SchoolCalendar): OwnCalendar {
  return {
    terms: wanted.terms.filter((term) => !trust.terms.some((one) => isSameTerm(one, term))),
    closures: wanted.closures.filter((on) => !has(trust.closures, on)),
    fromTrust: { openOn: trust.closures.filter((on) => !has(wanted.closures, on)) },
  };
}

/** Terms of the trust that the wanted dates leave out with nothing instead; a school that follows the trust cannot do without them. */
export function termsLeftOut(wanted: SchoolCalendar, trust: SchoolCalendar): readonly Term[] {
  const { terms } = differenceFromTrust(wanted, trust);
  return termsLeft(terms, trust.terms).filter((term) => !wanted.terms.some((one) => isSameTerm(one, term)));
}
