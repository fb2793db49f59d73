import { z } from 'zod';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../shared/domain/due-dates/clock-numbers.ts';
import { DEFAULT_SENDING_HOURS, mayRemindAt } from '../../shared/domain/reminders/run-time.ts';
import { calendarDays } from '../../shared/domain/schools/calendar-days.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { readTrust, type TrustReading } from './read-trust-facts.ts';
import { refreshEveryStanding } from './refresh-every-standing.ts';
import { type RunReport, sendDueReminders } from './send-due-reminders.ts';
import { settleCover } from './steps/settle-cover.ts';
import { writeClocks } from './write-clocks.ts';

/** A run that was begun and not finished for this long is taken up again. */
const TAKEN_UP_AFTER_MINUTES = 10;
const runState = z.object({ state: z.enum(['begun', 'finished']), at: z.iso.datetime() });

const keyOf = (school: SchoolKey, at: Instant): string => `run|${school}|${londonDateOf(at)}`;
const runValue = (state: 'begun' | 'finished', at: Instant): string =>
  JSON.stringify({ state, at: at.toString({ smallestUnit: 'second' }) });

/** Claims a school's run of the day, or one that died; null when it is another instance's or done. */
async function claimRun(ports: Ports, school: SchoolKey, at: Instant): Promise<string | null> {
  const standing = await ports.state.get(keyOf(school, at));
  if (standing !== null) {
    const read = runState.safeParse(JSON.parse(standing.value));
    if (!read.success || read.data.state === 'finished') return null;
    if (Temporal.Instant.from(read.data.at).until(at).total('minutes') < TAKEN_UP_AFTER_MINUTES) return null;
  }
  const outcome = await ports.state.put(
    keyOf(school, at),
    runValue('begun', at),
    standing?.version ?? null,
    at.add({ hours: 24 * 40 }),
  );
  return outcome.done ? outcome.stored.version : null;
}

async function schoolsToRun(ports: Ports, at: Instant): Promise<SchoolKey[]> {
  const schools = await ports.register.schools();
  const ready = await Promise.all(
    schools.map(async ({ key }) => {
      const calendar = await ports.register.calendarOf(key);
      return mayRemindAt(at, calendarDays(calendar.value, DEFAULT_NUMBERS.missingTermDays), DEFAULT_SENDING_HOURS)
        ? key
        : null;
    }),
  );
  return ready.flatMap((key) => key ?? []);
}

/** Every arrangement with its stand-ins' access brought up to the day. */
async function settled(
  ports: Ports,
  { arrangements }: TrustReading,
  at: Instant,
): Promise<TrustReading['arrangements']> {
  const done: Versioned<Arrangement>[] = [];
  for (const stored of arrangements) done.push(await settleCover(ports, stored, at));
  return done;
}

/**
 * The day's run for every school whose hour has come and whose run nobody has done: standings first, so that the register is true, then the
 * reminders. Called every minute; most calls find nothing to do. A missed run is caught up within the day's sending hours, once. null = nothing to do.
 */
export async function runReminders(ports: Ports): Promise<RunReport | null> {
  const at = await ports.clock.now();
  const claimed = new Map<SchoolKey, string>();
  for (const school of await schoolsToRun(ports, at)) {
    const version = await claimRun(ports, school, at);
    if (version !== null) claimed.set(school, version);
  }
  if (claimed.size === 0) return null;
  const trust = await readTrust(ports);
  const arrangements = await refreshEveryStanding(
    ports,
    { ...trust, arrangements: await settled(ports, trust, at) },
    at,
  );
  await writeClocks(ports, trust, at);
  const report = await sendDueReminders(ports, { facts: trust.facts, arrangements }, at, new Set(claimed.keys()));
  for (const [school, version] of claimed)
    await ports.state.put(keyOf(school, at), runValue('finished', at), version, at.add({ hours: 24 * 40 }));
  return report;
}
