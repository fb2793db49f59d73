import type { ArrangementKey, DueState } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { earliest } from '../day-number.ts';
import type { PersonId } from '../people/person.ts';
import type { SchoolKey } from '../schools/school.ts';
import type { ArrangementClocks } from './clock.ts';
import { worstState } from './clock-state.ts';

/** One clock as the register shows it: a supervisee's, or the children's together, because the register knows no child. */
export interface ClockRow {
  /** arrangement|clock|supervisee; nobody's at the end for the children's. */
  readonly key: string;
  readonly arrangement: ArrangementKey;
  readonly school: SchoolKey;
  /** The clock's id, e.g. `half-termly`. */
  readonly clock: string;
  /** Empty for the children's. */
  readonly supervisee: PersonId;
  readonly dueOn: PlainDate | null;
  readonly state: DueState;
}

/** The register rows of an arrangement's clocks; none once it has ended. The children's clocks are one row: the earliest date and the worst state of them. */
export function clockRows(clocks: ArrangementClocks, school: SchoolKey): readonly ClockRow[] {
  const ofSessions = clocks.clocks.flatMap(({ id, supervisee, child, dueOn, state }) => {
    if (child !== null || supervisee === null) return [];
    const key = `${clocks.key}|${id}|${supervisee}`;
    return [{ key, arrangement: clocks.key, school, clock: id, supervisee, dueOn, state }];
  });
  const ofChildren = clocks.clocks.filter((clock) => clock.child !== null);
  const [first] = ofChildren;
  if (first === undefined) return ofSessions;
  const together = {
    key: `${clocks.key}|${first.id}|`,
    arrangement: clocks.key,
    school,
    clock: first.id,
    supervisee: '',
    dueOn: earliest(ofChildren.map((clock) => clock.dueOn)),
    state: worstState(ofChildren.map((clock) => clock.state)),
  };
  return [...ofSessions, together];
}

/** The children's row once no child is followed any more: nothing is due. Other rows stay as they were. */
export function settledRow(row: ClockRow): ClockRow {
  return row.supervisee === '' ? { ...row, dueOn: null, state: 'ok' } : row;
}

/** Whether two rows say the same, so that nothing need be written. */
export function isSameClockRow(a: ClockRow, b: ClockRow): boolean {
  return a.key === b.key && a.state === b.state && String(a.dueOn) === String(b.dueOn);
}
