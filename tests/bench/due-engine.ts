import { Temporal } from '../../shared/domain/dates.ts';
import { clocksOn } from '../../shared/domain/due-dates/clocks-on.ts';
import type { ArrangementFacts, SessionFacts, TrustFacts } from '../../shared/domain/due-dates/facts.ts';
import { POLICY_IDS } from '../../shared/domain/schools/school.ts';
import { RULES_BY_POLICY } from '../../shared/policies/rules-by-policy.ts';
import { seedCalendar } from '../tenant/seed/calendars.ts';
import type { Measure, Suite } from './suite.ts';

/** The day everything is evaluated on. */
export const DAY = Temporal.PlainDate.from('2026-11-23');

function sessions(at: number): SessionFacts[] {
  return Array.from({ length: 12 }, (_, back) => ({
    on: DAY.subtract({ days: 30 + (at % 17) + back * 42 }),
    formality: 'formal' as const,
    kind: 'one-to-one' as const,
    status: 'held' as const,
    missedBy: null,
    attended: null,
  }));
}

function arrangement(at: number): ArrangementFacts {
  const school = at % POLICY_IDS.length;
  return {
    key: `a-${at}`,
    school: `school-${school}`,
    policy: POLICY_IDS[school] ?? 'jmat',
    kind: 'one-to-one',
    supervisors: [`supervisor-${at % 997}`],
    supervisees: [`supervisee-${at}`],
    joined: new Map(),
    cover: [],
    lineManager: null,
    startedOn: Temporal.PlainDate.from('2024-09-10'),
    endedOn: null,
    interval: null,
    interim: null,
    contract: null,
    sessions: sessions(at),
    children: [],
  };
}

/** Arrangements of five schools with two school years of history each. */
export function trustOf(size: number): TrustFacts {
  const calendar = seedCalendar(DAY);
  return {
    schools: POLICY_IDS.map((policy, at) => ({ key: `school-${at}`, policy, calendar })),
    arrangements: Array.from({ length: size }, (_, at) => arrangement(at)),
    absences: [],
    left: new Map(),
  };
}

/** The quickest of five evaluations, in ms of CPU; the first warms up. */
function evaluated(facts: TrustFacts): number {
  const taken = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    clocksOn(DAY, facts, RULES_BY_POLICY);
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...taken.slice(1));
}

/** The due engine over two school years of history: ten times the arrangements may take little more than ten times the work. */
export const dueEngine: Suite = {
  name: 'due',
  run: async (): Promise<Measure[]> => {
    const small = evaluated(trustOf(1000));
    const large = evaluated(trustOf(10_000));
    return [
      {
        suite: 'due',
        what: '10,000 arrangements against 1,000',
        value: Math.round((large / small) * 10) / 10,
        unit: 'ratio',
        bar: 15,
      },
    ];
  },
};
