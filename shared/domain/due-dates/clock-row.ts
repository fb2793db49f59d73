import type { ArrangementKey, DueState } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { SchoolKey } from '../schools/school.ts';
import type { ArrangementClocks } from './clock.ts';

/** One session clock as the register shows it. A child's clock is not among them: the register knows no child. */
export interface ClockRow {
  /** arrangement|clock|supervisee. */
  readonly key: string;
  readonly arrangement: ArrangementKey;
  readonly school: SchoolKey;
  /** The clock's id, e.g. `half-termly`. */
  readonly clock: string;
  readonly supervisee: PersonId;
  readonly dueOn: PlainDate | null;
  readonly state: DueState;
}

/** The register rows of an arrangement's clocks; none once it has ended. */
export function clockRows(clocks: ArrangementClocks, school: SchoolKey): readonly ClockRow[] {
  return clocks.clocks.flatMap(({ id, supervisee, child, dueOn, state }) => {
    if (child !== null || supervisee === null) return [];
    const key = `${clocks.key}|${id}|${supervisee}`;
    return [{ key, arrangement: clocks.key, school, clock: id, supervisee, dueOn, state }];
  });
}

/** Whether two rows say the same, so that nothing need be written. */
export function isSameClockRow(a: ClockRow, b: ClockRow): boolean {
  return a.key === b.key && a.state === b.state && String(a.dueOn) === String(b.dueOn);
}
