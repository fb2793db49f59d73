import type { ActionFacts } from '../../../shared/domain/actions/action.ts';
import type { Arrangement, ArrangementStanding } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import { isAfter } from '../../../shared/domain/day-number.ts';
import type { ArrangementClocks } from '../../../shared/domain/due-dates/clock.ts';
import { DEFAULT_NUMBERS } from '../../../shared/domain/due-dates/clock-numbers.ts';
import { isIn, namedHalfTerms } from '../../../shared/domain/oversight/half-terms.ts';
import { standingOf } from '../../../shared/domain/oversight/standing.ts';
import type { SchoolCalendar } from '../../../shared/domain/schools/school-calendar.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { openMissedTwice } from '../missed-twice/open-missed-twice.ts';
import { policyOf } from './policy-of.ts';

/** What the register shows of an arrangement besides its sessions, actions and clocks. */
interface StandingBesides {
  /** Decisions about children that nobody has filed, as counted in content. */
  readonly decisionsUnfiled: number;
  /** Its school's terms; left out = nothing is said about the half term. */
  readonly calendar?: SchoolCalendar | undefined;
}

/** An arrangement's standing now; whether its records are signed at all is its policy's word. */
export function standingNow(
  arrangement: Arrangement,
  clocks: ArrangementClocks,
  sessions: readonly Session[],
  actions: readonly Pick<ActionFacts, 'dueOn' | 'status'>[],
  now: Instant,
  besides: StandingBesides = { decisionsUnfiled: 0 },
): ArrangementStanding {
  const isRecordSigned = (session: Session) => isSignedBy(arrangement, session);
  const missedTwiceSinceOn = openMissedTwice(arrangement, sessions, now)[0]?.secondOn;
  const { supervisors } = arrangement;
  const { calendar, ...counts } = besides;
  const halfTerm = calendar === undefined ? undefined : halfTermNow(arrangement, calendar, londonDateOf(now));
  return standingOf(clocks, {
    now,
    sessions,
    actions,
    isRecordSigned,
    supervisors,
    missedTwiceSinceOn,
    halfTerm,
    ...counts,
  });
}

function halfTermNow({ endedOn }: Arrangement, calendar: SchoolCalendar, today: PlainDate) {
  if (endedOn !== null && isAfter(today, endedOn)) return undefined;
  return namedHalfTerms(calendar, DEFAULT_NUMBERS.missingTermDays).find((half) => isIn(half, today));
}

/** Whether the record of a session is signed, by what its school had settled on its day. */
function isSignedBy(arrangement: Arrangement, session: Session): boolean {
  const pack = policyOf(arrangement, londonDateOf(session.startsAt));
  const formId = pack?.recordForms[arrangement.kind];
  return pack?.forms.some((form) => form.id === formId && form.signers.length > 0) ?? true;
}

/** Whether two standings say the same, so that nothing need be written. */
export function isSameStanding(a: ArrangementStanding, b: ArrangementStanding): boolean {
  const other = new Map<string, unknown>(Object.entries(b));
  const said = Object.entries(a);
  return (
    said.length === other.size &&
    said.every(([name, one]) => {
      const its = other.get(name);
      return one === its || (other.has(name) && JSON.stringify(one) === JSON.stringify(its));
    })
  );
}
