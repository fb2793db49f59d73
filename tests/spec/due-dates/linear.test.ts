import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { clocksOn } from '../../../shared/domain/due-dates/clocks-on.ts';
import type { ArrangementFacts, SessionFacts, TrustFacts } from '../../../shared/domain/due-dates/facts.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';
import { factsFor, held } from './invented-trust.ts';

/** Many arrangements at one school that share supervisees, counting how often its terms and the lists of sessions are read. */
function counted(arrangements: number) {
  const [school] = factsFor({ policy: 'jmat' }).schools;
  const [pattern] = factsFor({ policy: 'jmat', arrangement: { sessions: [held('2026-10-07')] } }).arrangements;
  if (school === undefined || pattern === undefined) throw new Error('no facts');
  const reads = { terms: 0, sessions: 0 };
  const calendar = {
    closures: school.calendar.closures,
    get terms() {
      reads.terms += 1;
      return school.calendar.terms;
    },
  };
  const one = (index: number): ArrangementFacts => ({
    ...pattern,
    key: `a${index}`,
    supervisees: [`p${index >> 1}`],
    get sessions(): readonly SessionFacts[] {
      reads.sessions += 1;
      return pattern.sessions;
    },
  });
  const facts: TrustFacts = {
    schools: [{ ...school, calendar }],
    arrangements: Array.from({ length: arrangements }, (_, index) => one(index)),
    absences: [],
    left: new Map(),
  };
  clocksOn(Temporal.PlainDate.from('2026-12-07'), facts, RULES_BY_POLICY);
  return reads;
}

describe('ten thousand arrangements', () => {
  test('work out a school’s periods once, however many there are', () => {
    expect(counted(10_000).terms).toBe(counted(100).terms);
  });
  test('read each list of sessions a fixed number of times', () => {
    expect(counted(10_000).sessions).toBe(counted(100).sessions * 100);
  });
});
