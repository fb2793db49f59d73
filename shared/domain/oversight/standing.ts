import type { ActionFacts } from '../actions/action.ts';
import type { ArrangementStanding } from '../arrangements/arrangement.ts';
import { type Instant, londonDateOf, type PlainDate } from '../dates.ts';
import { earliest, isAfter, later } from '../day-number.ts';
import type { ArrangementClocks } from '../due-dates/clock.ts';
import { worstState } from '../due-dates/clock-state.ts';
import type { PersonId } from '../people/person.ts';
import type { Session } from '../sessions/session.ts';
import { isIn, type NamedHalfTerm } from './half-terms.ts';
import { type Happening, happeningsOf } from './happening.ts';

/** What an arrangement's standing follows from, besides its clocks. */
export interface StandingFacts {
  readonly now: Instant;
  /** The arrangement's own sessions. */
  readonly sessions: readonly Session[];
  readonly actions: readonly Pick<ActionFacts, 'dueOn' | 'status'>[];
  /** Whether the record of this session is signed, by its policy on its day; where it isn't, one that is shared is complete. */
  isRecordSigned(session: Session): boolean;
  /** The arrangement's supervisors, so that their cancellations can be counted. */
  readonly supervisors?: readonly PersonId[];
  /** Since when a message about two missed sessions is neither sent nor declined; left out = none. */
  readonly missedTwiceSinceOn?: PlainDate | undefined;
  /** How many decisions about children nobody has filed; left out = none. */
  readonly decisionsUnfiled?: number;
  /** The half term that is running at the school; left out = none, or the arrangement has ended. */
  readonly halfTerm?: Pick<NamedHalfTerm, 'startOn' | 'endOn'> | undefined;
}

function isComing(session: Session, now: Instant): boolean {
  const isPlanned = session.status === 'proposed' || session.status === 'booked' || session.status === 'unconfirmed';
  return isPlanned && session.startsAt.epochMilliseconds >= now.epochMilliseconds;
}

function nextOf(sessions: readonly Session[], now: Instant): Session | null {
  return sessions
    .filter((session) => isComing(session, now))
    .reduce<Session | null>(
      (next, one) => (next === null || one.startsAt.epochMilliseconds < next.startsAt.epochMilliseconds ? one : next),
      null,
    );
}

/** How many of the last formal sessions that took place or should have were missed by the supervisee, up to the last that wasn't. */
function missedInARow(sessions: readonly Session[]): number {
  const happened = sessions
    .filter(({ formality, status }) => formality === 'formal' && (status === 'held' || status === 'missed'))
    .sort((one, other) => other.startsAt.epochMilliseconds - one.startsAt.epochMilliseconds);
  const broken = happened.findIndex(({ status, missedBy }) => status !== 'missed' || missedBy !== 'supervisee');
  return broken < 0 ? happened.length : broken;
}

/** How many formal sessions the supervisor has called off or missed since the last one that was held; what was moved was not called off. */
function cancelledBySupervisor(sessions: readonly Session[], supervisors: readonly PersonId[]): number {
  const isTheirs = ({ status, cancelledBy, missedBy, organiser }: Session) =>
    (status === 'cancelled' && cancelledBy !== null && [...supervisors, organiser].includes(cancelledBy)) ||
    (status === 'missed' && missedBy === 'supervisor');
  const lastHeldAt = sessions
    .filter(({ formality, status }) => formality === 'formal' && status === 'held')
    .reduce((latest, { startsAt }) => Math.max(latest, startsAt.epochMilliseconds), Number.NEGATIVE_INFINITY);
  return sessions.filter(
    (session) => session.formality === 'formal' && session.startsAt.epochMilliseconds > lastHeldAt && isTheirs(session),
  ).length;
}

function isUnsigned(session: Session, { isRecordSigned }: Pick<StandingFacts, 'isRecordSigned'>): boolean {
  const { recordState } = session;
  if (recordState === 'signed' || recordState === 'signed on paper') return false;
  return isRecordSigned(session) || recordState === 'none' || recordState === 'draft';
}

/** The children's clocks as counts, with what the session clocks say without them; nothing where no child has one. */
function childrenStanding({ clocks }: ArrangementClocks): Pick<ArrangementStanding, 'children'> {
  const ofChildren = clocks.filter((clock) => clock.child !== null);
  if (ofChildren.length === 0) return {};
  const ofSessions = clocks.filter((clock) => clock.child === null);
  return {
    children: {
      followed: ofChildren.length,
      dueSoon: ofChildren.filter((clock) => clock.state === 'due soon').length,
      overdue: ofChildren.filter((clock) => clock.state === 'overdue').length,
      sessionDueState: worstState(ofSessions.map((clock) => clock.state)),
      sessionDueOn: earliest(ofSessions.map((clock) => clock.dueOn)),
    },
  };
}

function halfTermStanding(
  { halfTerm, now, sessions }: StandingFacts,
  lately: readonly Happening[],
): Pick<ArrangementStanding, 'halfTermState'> {
  if (halfTerm === undefined) return {};
  const isHeld = lately.some(({ on, what }) => what === 'held' && isIn(halfTerm, on));
  const next = nextOf(sessions, now);
  const isBooked = next !== null && isIn(halfTerm, londonDateOf(next.startsAt));
  return { halfTermState: isHeld ? 'held' : isBooked ? 'booked' : 'nothing yet' };
}

/** When supervision itself is due and how that stands: a child who is overdue asks for a discussion and is counted beside it. */
export function sessionDue(standing: ArrangementStanding): Pick<ArrangementStanding, 'dueState' | 'nextDueOn'> {
  const { children } = standing;
  if (children === undefined) return standing;
  return { dueState: children.sessionDueState, nextDueOn: children.sessionDueOn };
}

/** What oversight may see of an arrangement on the day of `now`, from its clocks, sessions, actions and record states; no content. */
export function standingOf(clocks: ArrangementClocks, facts: StandingFacts): ArrangementStanding {
  const { now, sessions, actions } = facts;
  const today = londonDateOf(now);
  const held = sessions.filter(
    ({ formality, status, startsAt }) =>
      formality === 'formal' && status === 'held' && !isAfter(londonDateOf(startsAt), today),
  );
  const next = nextOf(sessions, now);
  const cancelled = cancelledBySupervisor(sessions, facts.supervisors ?? []);
  const open = actions.filter((action) => action.status === 'open');
  const lately = happeningsOf(sessions, facts.supervisors ?? [], today);
  const { decisionsUnfiled = 0 } = facts;
  return {
    lastHeldOn: held.length === 0 ? null : held.map(({ startsAt }) => londonDateOf(startsAt)).reduce(later),
    nextBookedAt: next?.startsAt ?? null,
    nextSession: next?.key ?? null,
    nextDueOn: earliest(clocks.clocks.map((clock) => clock.dueOn)),
    dueState: clocks.state ?? 'ok',
    coverState: clocks.cover,
    contractState: clocks.contract.state ?? 'ok',
    contractReviewState: clocks.contract.reviewState,
    heldCount: held.length,
    missedInARow: missedInARow(sessions),
    openActions: open.length,
    overdueActions: open.filter(({ dueOn }) => dueOn !== null && isAfter(today, dueOn)).length,
    recordsUnsigned: held.filter((session) => isUnsigned(session, facts)).length,
    ...(cancelled === 0 ? {} : { supervisorCancellations: cancelled }),
    ...childrenStanding(clocks),
    ...(facts.missedTwiceSinceOn === undefined ? {} : { missedTwiceSinceOn: facts.missedTwiceSinceOn }),
    ...(decisionsUnfiled === 0 ? {} : { decisionsUnfiled }),
    ...halfTermStanding(facts, lately),
    ...(lately.length === 0 ? {} : { lately }),
  };
}
