import type { Arrangement } from '../arrangements/arrangement.ts';
import { londonDateOf, londonTimeOf, type PlainDate, Temporal, writtenDate, writtenMoment } from '../dates.ts';
import type { Flag } from '../flag.ts';
import { dayKindOf } from '../schools/day-kind.ts';
import type { Period } from '../schools/periods.ts';
import type { BookingWindow } from '../schools/school.ts';
import type { SchoolCalendar } from '../schools/school-calendar.ts';
import { isPlanned } from './same-need.ts';
import type { Session } from './session.ts';

/** What the policy and the school say about sessions, as far as flags need it. */
export interface SessionRules {
  readonly duration: {
    readonly minutes: number;
    readonly means: 'at least' | 'at most' | 'about' | 'as contracted';
    readonly source: string | null;
  } | null;
  readonly contractSource: string | null;
  /** Nothing is flagged while no contract is signed: a school's choice. */
  readonly mayContractBeSpoken?: boolean;
  readonly workingDaySource: string | null;
  readonly windows: readonly BookingWindow[];
  /** The periods in each of which a session is held, where the policy counts by the school's calendar; else empty. */
  readonly periods: readonly Period[];
  readonly nextSessionSource: string | null;
  /** The school's term dates, so that a booking on a day without school is said to be one. */
  readonly calendar?: SchoolCalendar;
}

/** What is not as the policy wants it about a session; every one of them is only shown (J-13, J-15, J-36, J-61). */
export function sessionFlags(
  session: Session,
  arrangement: Arrangement,
  others: readonly Session[],
  rules: SessionRules,
): readonly Flag[] {
  if (session.status === 'cancelled') return [];
  return [
    shortOrLong(session, rules),
    withoutSchool(session, rules),
    outsideWorkingDay(session, rules),
    overlapping(session, others),
    arrangement.contractSignedOn === null && rules.mayContractBeSpoken !== true
      ? { text: 'There is no signed contract yet.', rule: rules.contractSource }
      : null,
    isPlanned(session) && session.status !== 'unconfirmed' && session.eventId === null
      ? { text: 'This session is not in the calendar yet.', rule: null }
      : null,
    session.status === 'held' ? nextSessionFlag(session, others, rules) : null,
  ].filter((flag) => flag !== null);
}

/** How long a session is or was, in minutes. */
export function minutesOf(session: Session): number {
  return Math.round(session.startsAt.until(session.endsAt).total('minutes'));
}

function shortOrLong(session: Session, { duration }: SessionRules): Flag | null {
  if (duration === null || session.formality === 'ad hoc') return null;
  const minutes = minutesOf(session);
  if (duration.means === 'at least' && minutes < duration.minutes) {
    return {
      text: `This is ${minutes} minutes; the policy asks for at least ${duration.minutes}.`,
      rule: duration.source,
    };
  }
  if (duration.means === 'at most' && minutes > duration.minutes) {
    return {
      text: `This is ${minutes} minutes; the policy asks for at most ${duration.minutes}.`,
      rule: duration.source,
    };
  }
  return null;
}

/** Whether a session lies wholly inside one of the school's booking windows; where there are none, Monday to Friday counts as inside. */
function isInWorkingDay(session: Pick<Session, 'startsAt' | 'endsAt'>, windows: readonly BookingWindow[]): boolean {
  const weekday = londonDateOf(session.startsAt).dayOfWeek;
  if (windows.length === 0) return weekday <= 5;
  const from = londonTimeOf(session.startsAt);
  const until = londonTimeOf(session.endsAt);
  return windows.some(
    (window) =>
      window.weekday === weekday &&
      Temporal.PlainTime.compare(from, Temporal.PlainTime.from(window.from)) >= 0 &&
      Temporal.PlainTime.compare(until, Temporal.PlainTime.from(window.until)) <= 0,
  );
}

function outsideWorkingDay(session: Session, rules: SessionRules): Flag | null {
  if (session.formality === 'ad hoc' || isInWorkingDay(session, rules.windows)) return null;
  return { text: 'This is outside the times the school keeps for supervision.', rule: rules.workingDaySource };
}

const NO_SCHOOL = {
  weekend: 'at a weekend',
  'half term': 'in half term',
  closure: 'on a day without school',
  holiday: 'in the holidays',
};

function withoutSchool(session: Session, { calendar }: SessionRules): Flag | null {
  if (calendar === undefined || (session.status !== 'proposed' && session.status !== 'booked')) return null;
  const kind = dayKindOf(londonDateOf(session.startsAt), calendar);
  if (kind === 'school day' || kind === 'unknown') return null;
  return {
    text: `This is ${NO_SCHOOL[kind]}, by the school’s term dates. Move it if it can’t take place.`,
    rule: null,
  };
}

/** Two sessions of the same people at once, as after a move in Outlook, which asks nobody. */
function overlapping(session: Session, others: readonly Session[]): Flag | null {
  if (!isPlanned(session)) return null;
  const other = others.find(
    (one) =>
      isPlanned(one) &&
      one.startsAt.epochMilliseconds < session.endsAt.epochMilliseconds &&
      one.endsAt.epochMilliseconds > session.startsAt.epochMilliseconds,
  );
  if (other === undefined) return null;
  return {
    text: `Another session of this supervision is at the same time: ${writtenMoment(other.startsAt)}.`,
    rule: null,
  };
}

function nextSessionFlag(session: Session, others: readonly Session[], rules: SessionRules): Flag | null {
  const later = others
    .filter((other) => other.startsAt.epochMilliseconds > session.startsAt.epochMilliseconds)
    .filter((other) => other.formality === 'formal' && (isPlanned(other) || other.status === 'held'))
    .sort((a, b) => a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds)[0];
  if (later === undefined) return { text: 'The next session is not booked yet.', rule: rules.nextSessionSource };
  const here = rules.periods.findIndex((period) => contains(period, londonDateOf(session.startsAt)));
  const next = here === -1 ? undefined : rules.periods[here + 1];
  const on = londonDateOf(later.startsAt);
  if (next === undefined || on.since(next.endOn).sign <= 0) return null;
  return {
    text: `The next session, on ${writtenDate(on)}, is later than the next period.`,
    rule: rules.nextSessionSource,
  };
}

function contains(period: Period, on: PlainDate): boolean {
  return on.since(period.startOn).sign >= 0 && on.since(period.endOn).sign <= 0;
}
