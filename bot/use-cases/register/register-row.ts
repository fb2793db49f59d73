import type { RegisterRow } from '../../../shared/contract/oversight.ts';
import type { Happening } from '../../../shared/domain/oversight/happening.ts';
import { awayUntil, type RegisterLine } from '../../../shared/domain/oversight/register-line.ts';
import { happenedIn } from '../../../shared/domain/oversight/tally.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { arrangementSummary, personRef } from '../views/arrangement-summary.ts';
import { halfTermOf, type RegisterReading } from './register-reading.ts';

/** How many of what happened lately a row shows when no half term is asked about. */
const LATELY = 4;

function happeningView({ on, what, by, reason }: Happening): RegisterRow['lately'][number] {
  return { on: on.toString(), what, ...(by === null ? {} : { by }), ...(reason === null ? {} : { reason }) };
}

/** What became of a line's sessions: of the half term asked about, else the last few. */
export function latelyOf(reading: RegisterReading, line: RegisterLine, period: string | null): readonly Happening[] {
  const { arrangement } = line;
  if (period === null) return (arrangement.standing.lately ?? []).slice(-LATELY);
  const half = halfTermOf(reading, arrangement, period);
  return half === undefined ? [] : happenedIn(arrangement, half);
}

function awayIn({ absences, known, today }: RegisterReading, people: readonly PersonId[]) {
  return people.flatMap((id) => {
    const away = awayUntil(absences, id, today);
    return away === null ? [] : [{ name: personRef(known, id).name, untilOn: away.untilOn?.toString() ?? null }];
  });
}

/** One line of the register as it goes out: dates, states, counts and facts; nothing of what was said. */
export function registerRow(
  reading: RegisterReading,
  line: RegisterLine,
  reader: PersonId,
  period: string | null,
): RegisterRow {
  const { arrangement, foreseen } = line;
  const { coverState, decisionsUnfiled, missedInARow } = arrangement.standing;
  const away = awayIn(reading, [...arrangement.supervisors, ...arrangement.supervisees]);
  return {
    ...arrangementSummary(arrangement, reader, reading.today, reading.known, null),
    roles: [...line.roles],
    lately: latelyOf(reading, line, period).map(happeningView),
    ...(arrangement.endedOn === null ? {} : { endedOn: arrangement.endedOn.toString() }),
    ...(coverState === null ? {} : { cover: coverState }),
    ...(decisionsUnfiled === undefined ? {} : { decisionsUnfiled }),
    ...(missedInARow === 0 ? {} : { missedInARow }),
    ...(foreseen === null ? {} : { outlook: foreseen.outlook }),
    ...(away.length === 0 ? {} : { away }),
  };
}
