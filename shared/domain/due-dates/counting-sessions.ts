import type { ArrangementKind } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import type { PersonId } from '../people/person.ts';
import type { ArrangementHistory, SessionFacts } from './facts.ts';
import type { ClockRules } from './rules.ts';

/** External means one-to-one, for sessions and arrangements alike (clocks.md section 2). */
export function countsAs(kind: ArrangementKind): ArrangementKind {
  return kind === 'external' ? 'one-to-one' : kind;
}

/** The kinds that count on a day: those before the first change after it, else the present ones. */
export function countsOn(on: PlainDate, { counts, countedUntil = [] }: CountingRules): ClockRules['counts'] {
  return countedUntil.find(({ beforeOn }) => dayNumber(on) < dayNumber(beforeOn))?.counts ?? counts;
}

type CountingRules = Pick<ClockRules, 'counts' | 'countedUntil'>;

/** Whether a session, once held, counts for a policy's clocks in an arrangement of a kind, by what held on its day. Ad hoc never; clinical only in clinical, and nothing else there. */
export function wouldCount(session: SessionFacts, arrangement: ArrangementKind, rules: CountingRules): boolean {
  if (session.formality !== 'formal') return false;
  const kind = countsAs(session.kind);
  if (arrangement === 'clinical' || kind === 'clinical') return arrangement === kind;
  const counts = countsOn(session.on, rules);
  return counts === 'own kind' ? kind === countsAs(arrangement) : counts.includes(kind);
}

/** Whether a session is for a supervisee of its arrangement: they attended, or nobody was singled out. */
export function isFor(person: PersonId, session: SessionFacts): boolean {
  return session.attended === null || session.attended.includes(person);
}

/** The arrangements over which a supervisee's sessions are gathered for the clocks of one: all at the school, or that one only. */
export function gatheredFrom<A extends ArrangementHistory>(
  own: A,
  all: readonly A[],
  gathers: ClockRules['gathers'],
): readonly A[] {
  if (gathers === 'arrangement' || own.kind === 'clinical') return [own];
  return all.filter((one) => one.school === own.school && one.kind !== 'clinical');
}

/** The dates of a supervisee's held sessions that count, ascending, over the arrangements they are gathered from (clocks.md section 2). */
export function countingDates(
  person: PersonId,
  from: readonly ArrangementHistory[],
  rules: CountingRules,
): PlainDate[] {
  return from
    .flatMap((arrangement) =>
      arrangement.supervisees.includes(person)
        ? arrangement.sessions.filter(
            (session) =>
              session.status === 'held' && wouldCount(session, arrangement.kind, rules) && isFor(person, session),
          )
        : [],
    )
    .map((session) => session.on)
    .sort((one, other) => dayNumber(one) - dayNumber(other));
}

/** The last of ascending dates on or before a day; null when none is. */
export function lastOnOrBefore(dates: readonly PlainDate[], day: PlainDate): PlainDate | null {
  const limit = dayNumber(day);
  for (let index = dates.length - 1; index >= 0; index--) {
    const on = dates[index];
    if (on !== undefined && dayNumber(on) <= limit) return on;
  }
  return null;
}
