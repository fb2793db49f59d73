import { readTrustInput } from '../../../bot/commands/trust-input.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { ArrangementClocks, Clock } from '../../../shared/domain/due-dates/clock.ts';
import { clocksOn } from '../../../shared/domain/due-dates/clocks-on.ts';
import type { TrustFacts } from '../../../shared/domain/due-dates/facts.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';

/** Two invented school years; Easter is 28 March in 2027 and 16 April in 2028, so the spring terms differ. */
export const TERMS = [
  ['Autumn 2026', '2026-09-02', '2026-12-18', '2026-10-26', '2026-10-30'],
  ['Spring 2027', '2027-01-04', '2027-03-25', '2027-02-15', '2027-02-19'],
  ['Summer 2027', '2027-04-12', '2027-07-21', '2027-05-31', '2027-06-04'],
  ['Autumn 2027', '2027-09-02', '2027-12-17', '2027-10-25', '2027-10-29'],
  ['Spring 2028', '2028-01-04', '2028-04-07', '2028-02-21', '2028-02-25'],
  ['Summer 2028', '2028-04-24', '2028-07-20', '2028-05-29', '2028-06-02'],
].map(([name, startOn, endOn, halfTermStartOn, halfTermEndOn]) => ({
  name,
  startOn,
  endOn,
  halfTermStartOn,
  halfTermEndOn,
}));

export interface Invented {
  readonly policy: string;
  readonly terms?: readonly object[];
  readonly closures?: readonly string[];
  /** What differs from a one-to-one of p1 with p2 from 2 September 2026. */
  readonly arrangement?: object;
  readonly others?: readonly object[];
  readonly absences?: readonly object[];
}

const plain = {
  key: 'a1',
  school: 's1',
  kind: 'one-to-one',
  supervisors: ['p1'],
  supervisees: ['p2'],
  startedOn: '2026-09-02',
  sessions: [],
};

/** The input of `due` for one school and one arrangement, and others like it. */
export function inputFor(invented: Invented): object {
  return {
    schools: [
      {
        key: 's1',
        policy: invented.policy,
        calendar: { terms: invented.terms ?? TERMS, closures: invented.closures ?? ['2026-11-27'] },
      },
    ],
    arrangements: [
      { ...plain, ...invented.arrangement },
      ...(invented.others ?? []).map((other, index) => ({ ...plain, key: `b${index}`, ...other })),
    ],
    absences: invented.absences ?? [],
  };
}

/** The facts of an invented trust. */
export function factsFor(invented: Invented): TrustFacts {
  const read = readTrustInput(inputFor(invented));
  if (!read.ok) throw new Error(`${read.issue.path}: ${read.issue.message}`);
  return read.facts;
}

/** How the first arrangement stands on a day. */
export function standingOn(day: string, invented: Invented): ArrangementClocks {
  const [first] = clocksOn(Temporal.PlainDate.from(day), factsFor(invented), RULES_BY_POLICY);
  if (first === undefined) throw new Error('no arrangement');
  return first;
}

/** A clock of the first arrangement as `due date, state`. */
export function clockOn(day: string, id: string, invented: Invented, supervisee: string | null = 'p2'): string {
  const found: Clock | undefined = standingOn(day, invented).clocks.find(
    (clock) => clock.id === id && clock.supervisee === supervisee,
  );
  return found === undefined ? 'none' : `${found.dueOn?.toString() ?? 'null'}, ${found.state}`;
}

/** A held formal session. */
export function held(on: string, more: object = {}): object {
  return { on, formality: 'formal', kind: 'one-to-one', status: 'held', ...more };
}

/** A missed formal session. */
export function missed(on: string, missedBy: string | null = 'supervisee', more: object = {}): object {
  return { on, formality: 'formal', kind: 'one-to-one', status: 'missed', missedBy, ...more };
}
