import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { clocksOn } from '../../shared/domain/due-dates/clocks-on.ts';
import type { TrustFacts } from '../../shared/domain/due-dates/facts.ts';
import { RULES_BY_POLICY } from '../../shared/policies/rules-by-policy.ts';
import { DAY, trustOf } from './due-engine.ts';
import type { Measure, Suite } from './suite.ts';
import { readingOf } from './trust-reading.ts';

const SIZES = [300, 3_000, 30_000] as const;
/** Requests beside the pages of rows: addresses, settings, calendar, what is followed of a list; the same at every size. */
const MOST_BESIDE_PAGES = 20;
const MEGABYTE = 1024 * 1024;
/** The most that facts and clocks of the largest trust may hold. */
const MOST_MEGABYTES = 300;
/** How much dearer one arrangement may be among many than among fewer. */
const MOST_RATIO = 1.5;
/** Evaluations at every size, so that the small one is not measured once only. */
const LEAST_EVALUATED = 30_000;

const collector = z.custom<() => void>((value) => typeof value === 'function');

/** What is really held, once everything else has been swept up. */
function heldMegabytes(): number {
  setFlagsFromString('--expose-gc');
  collector.parse(runInNewContext('gc'))();
  return Math.round(process.memoryUsage().heapUsed / MEGABYTE);
}

interface Evaluated {
  readonly msEach: number;
  readonly megabytes: number;
}

/** The mean CPU time for one arrangement, over as many at every size, and what is held with the last evaluation. */
function evaluated(facts: TrustFacts): Evaluated {
  const count = facts.arrangements.length;
  const times = Math.max(2, Math.ceil(LEAST_EVALUATED / count));
  let held: readonly unknown[] = [];
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) held = clocksOn(DAY, facts, RULES_BY_POLICY);
  const ms = process.cpuUsage(before).user / 1000;
  const megabytes = heldMegabytes();
  if (held.length !== count) throw new Error('not every arrangement was evaluated');
  return { msEach: ms / (times * facts.arrangements.length), megabytes };
}

const written = (size: number): string => size.toLocaleString('en-GB');

/** What reading so many asks of SharePoint: as many requests as its rows have pages, and a few besides. */
async function readingMeasures(size: number): Promise<readonly Measure[]> {
  const { requests, pages } = await readingOf(size);
  const add = (what: string, value: number, bar: number | null): Measure => ({
    suite: 'growth',
    what: `${what}, ${written(size)} arrangements`,
    value,
    unit: 'requests',
    bar,
  });
  return [
    add(`reading the trust for a run, ${written(pages)} pages of rows`, requests, null),
    add('beside the pages of rows', requests - pages, MOST_BESIDE_PAGES),
  ];
}

/** From a few schools to the largest trust imaginable: the work for one arrangement stays the same, what is held stays small, and reading grows by pages of rows. */
export const growth: Suite = {
  name: 'growth',
  run: async ({ isQuick }): Promise<Measure[]> => {
    // The first evaluation only warms up.
    evaluated(trustOf(SIZES[0]));
    const found = SIZES.map((size) => ({ size, ...evaluated(trustOf(size)) }));
    const cheapest = (size: number) => Math.min(...found.filter((one) => one.size <= size).map((one) => one.msEach));
    const inMemory = found.flatMap(({ size, msEach, megabytes }): readonly Measure[] => [
      {
        suite: 'growth',
        what: `evaluating one of ${written(size)} arrangements, against the cheapest of as many or fewer`,
        value: Math.round((msEach / cheapest(size)) * 100) / 100,
        unit: 'ratio',
        bar: size === SIZES[0] ? null : MOST_RATIO,
      },
      {
        suite: 'growth',
        what: `held with the facts and clocks of ${written(size)}`,
        value: megabytes,
        unit: 'MB',
        bar: MOST_MEGABYTES,
      },
    ]);
    const reads: Measure[] = [];
    for (const size of isQuick ? SIZES.slice(0, 1) : SIZES) reads.push(...(await readingMeasures(size)));
    return [...inMemory, ...reads];
  },
};
