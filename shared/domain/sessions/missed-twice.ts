import type { Instant, PlainDate } from '../dates.ts';
import { londonDateOf } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { CalendarDays } from '../schools/calendar-days.ts';
import type { MissedTwiceAnswer, Session, SessionKey } from './session.ts';

/** School days after the second miss from which an unanswered draft shows to the safeguarding team (clocks.md section 6). */
const SCHOOL_DAYS_TO_ANSWER = 5;

/** Two non-attendances of one supervisee next to each other, and what became of the message their policy asks for. */
export interface MissedPair {
  readonly supervisee: PersonId;
  readonly first: SessionKey;
  readonly firstOn: PlainDate;
  /** The session that made it two; pair and answer are kept with it, so that a pair is answered once. */
  readonly second: SessionKey;
  readonly secondOn: PlainDate;
  /** null while the message is neither sent nor declined. */
  readonly answer: MissedTwiceAnswer | null;
}

/** What a session was to one supervisee; null = it is passed over: planned, cancelled, or no business of theirs. */
function meant(session: Session, person: PersonId, countsNotice: boolean): 'came' | 'missed' | null {
  const { status, missedBy, attended, absent, apologies, cancelledBy } = session;
  if (status === 'cancelled') return countsNotice && cancelledBy === person ? 'missed' : null;
  if (status === 'missed') {
    if (missedBy !== 'supervisee') return 'came';
    return absent === undefined || absent.includes(person) ? 'missed' : null;
  }
  if (status !== 'held') return null;
  if (attended === null || attended.includes(person)) return 'came';
  if (absent?.includes(person) === true) return 'missed';
  return countsNotice && apologies?.includes(person) === true ? 'missed' : null;
}

/**
 * Every pair of non-attendances of each supervisee, in order: a third in a run adds nothing, a fourth makes a second pair. A session held, or
 * missed by the supervisor, ends a run; one cancelled, or a group's one that somebody sent apologies for, is passed over unless the school
 * counts those with notice too. Source, clocks.md section 6.
 */
export function missedPairsOf(
  supervisees: readonly PersonId[],
  sessions: readonly Session[],
  now: Instant,
  countsNotice: boolean,
): readonly MissedPair[] {
  const past = pastOf(sessions, now);
  return supervisees.flatMap((person) => runsOf(person, past, countsNotice).pairs);
}

/** A session somebody was not at, after which a second one in a row would be a pair. */
export interface MissedOnce {
  readonly supervisee: PersonId;
  readonly missedOn: PlainDate;
}

/** Whose last session was missed by them and is not half of a pair: one more, and their manager is written to. Counted as the pairs are. */
export function missedOnceOf(
  supervisees: readonly PersonId[],
  sessions: readonly Session[],
  now: Instant,
  countsNotice: boolean,
): readonly MissedOnce[] {
  const past = pastOf(sessions, now);
  return supervisees.flatMap((supervisee) => {
    const { open } = runsOf(supervisee, past, countsNotice);
    return open === null ? [] : [{ supervisee, missedOn: londonDateOf(open.startsAt) }];
  });
}

function pastOf(sessions: readonly Session[], now: Instant): readonly Session[] {
  return sessions
    .filter(({ formality, startsAt }) => formality === 'formal' && startsAt.epochMilliseconds <= now.epochMilliseconds)
    .sort((one, other) => one.startsAt.epochMilliseconds - other.startsAt.epochMilliseconds);
}

/** The pairs of one supervisee, and the missed session that no other has followed yet. */
function runsOf(person: PersonId, past: readonly Session[], countsNotice: boolean) {
  const pairs: MissedPair[] = [];
  let first: Session | null = null;
  for (const session of past) {
    const what = meant(session, person, countsNotice);
    if (what === null) continue;
    if (what === 'came') first = null;
    else if (first === null) first = session;
    else {
      pairs.push(pairOf(person, first, session));
      first = null;
    }
  }
  return { pairs, open: first };
}

function pairOf(supervisee: PersonId, first: Session, second: Session): MissedPair {
  return {
    supervisee,
    first: first.key,
    firstOn: londonDateOf(first.startsAt),
    second: second.key,
    secondOn: londonDateOf(second.startsAt),
    answer: second.missedTwice?.find((answer) => answer.supervisee === supervisee) ?? null,
  };
}

/** The pairs whose message is neither sent nor declined, oldest first. */
export function unansweredPairs(pairs: readonly MissedPair[]): readonly MissedPair[] {
  return pairs
    .filter((pair) => pair.answer === null)
    .sort((one, other) => one.secondOn.toString().localeCompare(other.secondOn.toString()));
}

/** Whether an unanswered draft has waited so long that the safeguarding team sees it: from the fifth school day after the second miss. */
export function showsToSafeguardingTeam(secondOn: PlainDate, today: PlainDate, calendar: CalendarDays): boolean {
  return calendar.countSchoolDays(secondOn.add({ days: 1 }), today) >= SCHOOL_DAYS_TO_ANSWER;
}
