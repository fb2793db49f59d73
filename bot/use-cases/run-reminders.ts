import { readPersonSettings } from '../../shared/contract/stored-settings.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, londonTimeOf, type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../shared/domain/due-dates/clock-numbers.ts';
import { mayRemindAt } from '../../shared/domain/reminders/run-time.ts';
import { type CalendarDays, calendarDays } from '../../shared/domain/schools/calendar-days.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import { isLiveOn } from '../../shared/domain/schools/school-settings.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { passOnConcerns } from './concerns/pass-on-concern.ts';
import { readTrust, type TrustReading } from './read-trust-facts.ts';
import { refreshEveryStanding } from './refresh-every-standing.ts';
import { claimRun, finishRun, lastFinishedOn, runKey } from './reminders/run-marks.ts';
import { type RunReport, sendDueReminders } from './send-due-reminders.ts';
import { everySchoolSettings } from './steps/settings-of.ts';
import { settleCover } from './steps/settle-cover.ts';
import { writeClocks } from './write-clocks.ts';

/** A school that may send now, with its calendar. */
interface OpenSchool {
  readonly key: SchoolKey;
  readonly calendar: CalendarDays;
  /** Its own hour has come; before it only people who chose an earlier time are sent to. */
  readonly isItsHour: boolean;
}

/** The schools that may send at this moment: live, on a school day of their own, before their evening. */
async function openSchools(ports: Ports, at: Instant): Promise<readonly OpenSchool[]> {
  const [schools, settingsOf] = await Promise.all([ports.register.schools(), everySchoolSettings(ports)]);
  const found = await Promise.all(
    schools.map(async ({ key }): Promise<OpenSchool | null> => {
      const { reminders } = settingsOf(key);
      if (!isLiveOn(reminders, londonDateOf(at))) return null;
      const calendar = calendarDays((await ports.register.calendarOf(key)).value, DEFAULT_NUMBERS.missingTermDays);
      const hours = { from: reminders.sendAt, until: reminders.until };
      const isOpen = mayRemindAt(at, calendar, { from: EARLIEST, until: reminders.until });
      return isOpen ? { key, calendar, isItsHour: mayRemindAt(at, calendar, hours) } : null;
    }),
  );
  return found.filter((school) => school !== null);
}

/** Nobody is sent anything before this, whatever they chose. */
const EARLIEST = '06:00';

/** Times of their own that people chose and that have come today. */
async function timesThatCame(ports: Ports, at: Instant): Promise<readonly string[]> {
  const stored = await ports.settings.beginningWith('person|');
  const now = londonTimeOf(at);
  const times = [...stored.values()]
    .map((text) => readPersonSettings(text).settings.remindAt)
    .filter((time) => time !== null);
  return [...new Set(times)].filter((time) => Temporal.PlainTime.compare(Temporal.PlainTime.from(time), now) <= 0);
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

/** The runs of this moment that are ours: their keys in `Service state` with the version they were claimed at. */
async function claimed(ports: Ports, keys: readonly string[], at: Instant): Promise<ReadonlyMap<string, string>> {
  const mine = new Map<string, string>();
  for (const key of keys) {
    const version = await claimRun(ports, key, at);
    if (version !== null) mine.set(key, version);
  }
  return mine;
}

async function lastRuns(
  ports: Ports,
  schools: readonly OpenSchool[],
  at: Instant,
): Promise<ReadonlyMap<SchoolKey, PlainDate | null>> {
  const found = new Map<SchoolKey, PlainDate | null>();
  for (const { key, calendar } of schools) found.set(key, await lastFinishedOn(ports, key, calendar, londonDateOf(at)));
  return found;
}

/**
 * The day's run for every school whose hour has come, and for people whose own time has, that nobody has done: standings first, so that the
 * register is true, then one card each. Called every minute; most calls find nothing to do. Days that were missed are caught up once, each matter
 * with its latest stage. Leaves its mark in `Service state` for each school and day. null = nothing to do.
 */
export async function runReminders(ports: Ports): Promise<RunReport | null> {
  const at = await ports.clock.now();
  const open = await openSchools(ports, at);
  if (open.length === 0) return null;
  const ready = open.filter((school) => school.isItsHour);
  const times = await timesThatCame(ports, at);
  const keyOfSchool = new Map(ready.map(({ key }) => [key, runKey(key, at)]));
  const keyOfTime = new Map(times.map((time) => [time, runKey(`at ${time}`, at)]));
  const mine = await claimed(ports, [...keyOfSchool.values(), ...keyOfTime.values()], at);
  if (mine.size === 0) return null;
  const trust = await readTrust(ports);
  const upToDate = { ...trust, arrangements: await settled(ports, trust, at) };
  const arrangements = await refreshEveryStanding(ports, upToDate, at);
  await writeClocks(ports, trust, at);
  await passOnConcerns(ports, at);
  const lastRun = await lastRuns(ports, open, at);
  const isMine = (key: string | undefined) => key !== undefined && mine.has(key);
  const scope = {
    schools: new Set(ready.map(({ key }) => key).filter((key) => isMine(keyOfSchool.get(key)))),
    times: new Set(times.filter((time) => isMine(keyOfTime.get(time)))),
    lastRunOn: (school: SchoolKey) => lastRun.get(school) ?? null,
  };
  const report = await sendDueReminders(ports, { ...trust, arrangements }, at, scope);
  for (const [key, version] of mine) await finishRun(ports, key, version, at, report);
  return report;
}
