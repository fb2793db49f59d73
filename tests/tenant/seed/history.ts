import { atLondon, type Instant, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../../shared/domain/due-dates/clock-numbers.ts';
import { clocksOfArrangement } from '../../../shared/domain/due-dates/clocks-on.ts';
import type { CalendarDays, CalendarPeriod } from '../../../shared/domain/schools/calendar-days.ts';
import type { SchoolCalendar } from '../../../shared/domain/schools/school-calendar.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';
import type { SeedArrangement } from './arrangements.ts';
import { SEED_SCHOOLS } from './schools.ts';

/** A session that lies behind, or the one to come. */
export interface SeedSession {
  readonly on: PlainDate;
  readonly startsAt: Instant;
  readonly status: 'held' | 'missed' | 'booked' | 'proposed';
  /** How far the record of a held one has got. */
  readonly record: 'signed' | 'shared' | 'none';
}

/** A contract both have signed, and when it is to be looked at again. */
export interface SeedContract {
  readonly signedOn: PlainDate;
  readonly reviewOn: PlainDate;
}

/** When an arrangement began and what happened since, oldest first. */
export interface SeedHistory {
  readonly startedOn: PlainDate;
  readonly sessions: readonly SeedSession[];
  readonly contracts: readonly SeedContract[];
}

/** The calendar as the history needs it. */
export interface SeedTime {
  readonly calendar: SchoolCalendar;
  readonly days: CalendarDays;
  readonly today: PlainDate;
}

/** When the trust is made, as a time of its day: whoever starts it at night finds nothing that happened later that morning. */
export const MADE_AT = '00:10';
export const MISSING_TERM_DAYS = DEFAULT_NUMBERS.missingTermDays;
/** A contract is agreed anew at the beginning of each school year, once the last is half a year old. */
const RENEWED_AFTER_DAYS = 180;
const TIMES = ['09:15', '10:45', '13:15', '14:30', '15:30'];
const LONG_TIMES = ['09:15', '13:15'];

const isBefore = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** A school day about the middle of a period, moved a little from one arrangement to the next. */
function dayIn(period: CalendarPeriod, shift: number): PlainDate | null {
  const { schoolDays } = period;
  return schoolDays[Math.min(schoolDays.length - 1, Math.floor(schoolDays.length * 0.4) + (shift % 9))] ?? null;
}

/** The school day so many school days before a date. */
export function schoolDayBefore(days: CalendarDays, on: PlainDate, back: number): PlainDate {
  let found = days.schoolDayOnOrBefore(on.subtract({ days: 1 })) ?? on.subtract({ days: 1 });
  for (let step = 1; step < back; step += 1) found = days.schoolDayOnOrBefore(found.subtract({ days: 1 })) ?? found;
  return found;
}

function schoolDayAfter(days: CalendarDays, on: PlainDate, ahead: number): PlainDate {
  return days.schoolDayFrom(on.add({ days: 1 }), ahead) ?? on.add({ days: ahead });
}

/** Days of sessions in the half terms that are over, oldest first. */
function everyHalfTerm({ days, today }: SeedTime, startedOn: PlainDate, shift: number): PlainDate[] {
  const over = days.halfTerms.filter((period) => isBefore(period.endOn, today) && !isBefore(period.startOn, startedOn));
  return over.flatMap((period) => dayIn(period, shift) ?? []);
}

/** Days of sessions so many weeks apart, the last of them about to be followed by the next. */
function everyWeeks(
  { days, today }: SeedTime,
  startedOn: PlainDate,
  weeks: number,
  latest: PlainDate | null,
): PlainDate[] {
  const found: PlainDate[] = [];
  let on = latest === null ? today.subtract({ days: weeks * 7 - 10 }) : latest.subtract({ weeks });
  while (isBefore(startedOn, on)) {
    const held = days.schoolDayOnOrBefore(on) ?? on;
    if (isBefore(startedOn, held)) found.unshift(held);
    on = held.subtract({ weeks });
  }
  return found;
}

type DatedSession = Omit<SeedSession, 'startsAt'>;
const held = (on: PlainDate, record: SeedSession['record'] = 'signed'): DatedSession => ({
  on,
  status: 'held',
  record,
});

function recent(arrangement: SeedArrangement, { days, today }: SeedTime): DatedSession[] {
  switch (arrangement.scenario) {
    case 'booked':
      return [
        held(schoolDayBefore(days, today, 6)),
        { on: schoolDayAfter(days, today, 8), status: 'booked', record: 'none' },
      ];
    case 'proposed':
      return [{ on: schoolDayAfter(days, today, 4), status: 'proposed', record: 'none' }];
    case 'awaiting signature':
      return [held(schoolDayBefore(days, today, 4), 'shared')];
    case 'record unwritten':
      return [held(schoolDayBefore(days, today, 3), 'none')];
    case 'review overdue':
    case 'review due soon':
      return [held(schoolDayBefore(days, today, 7))];
    case 'missed twice':
      return [21, 9].map((back) => ({ on: schoolDayBefore(days, today, back), status: 'missed', record: 'none' }));
    case 'overdue':
    case 'new':
    case 'to be held this period':
      return [];
  }
}

function started(arrangement: SeedArrangement, { days, today }: SeedTime): PlainDate {
  if (arrangement.scenario === 'new') return schoolDayBefore(days, today, 11);
  if (arrangement.scenario === 'review overdue') {
    const on = today.subtract({ years: 1, days: 6 });
    return days.schoolDayOnOrBefore(on) ?? on;
  }
  // From February on one year and what has passed of this is history enough.
  const yearsAgo = today.month >= 2 && today.month <= 8 ? Math.min(arrangement.yearsAgo, 1) : arrangement.yearsAgo;
  const year = (today.month >= 9 ? today.year : today.year - 1) - yearsAgo;
  return days.schoolDayOnOrAfter(Temporal.PlainDate.from({ year, month: 9, day: 8 })) ?? today;
}

function lastReviewOn(arrangement: SeedArrangement, { days, today }: SeedTime): PlainDate {
  if (arrangement.scenario === 'review overdue') return schoolDayBefore(days, today, 2);
  if (arrangement.scenario === 'review due soon') return today.add({ days: 16 });
  return today.add({ days: 150 });
}

/** The first contract soon after the start, then one each September; the last carries the review date of the scenario. */
function contractsSince(arrangement: SeedArrangement, startedOn: PlainDate, time: SeedTime): SeedContract[] {
  if (arrangement.scenario === 'new') return [];
  const { days, today } = time;
  const signed = [days.schoolDayOnOrAfter(startedOn.add({ days: 2 })) ?? startedOn];
  const isRenewed = arrangement.scenario !== 'review overdue';
  for (let year = startedOn.year + 1; isRenewed && year <= today.year; year += 1) {
    const september = Temporal.PlainDate.from({ year, month: 9, day: 14 });
    const on = days.schoolDayOnOrAfter(september) ?? september;
    const last = signed.at(-1) ?? startedOn;
    if (isBefore(on, today) && last.until(on).days > RENEWED_AFTER_DAYS) signed.push(on);
  }
  return signed.map((signedOn, at) => ({ signedOn, reviewOn: signed[at + 1] ?? lastReviewOn(arrangement, time) }));
}

/** Whether supervision is overdue today when these sessions were the only ones. */
function isOverdue(
  arrangement: SeedArrangement,
  startedOn: PlainDate,
  sessions: readonly PlainDate[],
  time: SeedTime,
): boolean {
  const policy = SEED_SCHOOLS.find((school) => school.key === arrangement.school)?.policy;
  if (policy === undefined) return true;
  const facts = {
    key: arrangement.key,
    school: arrangement.school,
    policy,
    kind: arrangement.kind,
    supervisors: ['supervisor'],
    supervisees: ['supervisee'],
    joined: new Map(),
    cover: [],
    lineManager: null,
    startedOn,
    endedOn: null,
    interval: arrangement.interval ?? null,
    interim: null,
    contract: null,
    sessions: sessions.map((on) => ({
      on,
      formality: 'formal' as const,
      kind: arrangement.kind,
      status: 'held' as const,
      missedBy: null,
      attended: null,
    })),
    children: [],
  };
  const school = { key: arrangement.school, policy, calendar: time.calendar };
  return clocksOfArrangement(time.today, facts, school, [], [], RULES_BY_POLICY).state === 'overdue';
}

function pastDays(
  arrangement: SeedArrangement,
  startedOn: PlainDate,
  time: SeedTime,
  shift: number,
  from: PlainDate | null,
) {
  if (arrangement.scenario === 'new') return [];
  const weeks =
    arrangement.interval !== undefined && 'weeks' in arrangement.interval ? arrangement.interval.weeks : null;
  const all = weeks === null ? everyHalfTerm(time, startedOn, shift) : everyWeeks(time, startedOn, weeks, from);
  const before = from === null ? all : all.filter((on) => isBefore(on, from));
  if (arrangement.scenario !== 'overdue') return before;
  while (before.length > 1 && !isOverdue(arrangement, startedOn, before, time)) before.pop();
  return before;
}

/** What has happened in an arrangement until today, so that it stands as its scenario says. `shift` spreads days and times. */
export function historyOf(arrangement: SeedArrangement, time: SeedTime, shift: number): SeedHistory {
  const startedOn = started(arrangement, time);
  const latest = recent(arrangement, time);
  const past = pastDays(
    arrangement,
    startedOn,
    time,
    shift,
    latest.find(({ on }) => isBefore(on, time.today))?.on ?? null,
  );
  const times = (arrangement.minutes ?? 60) > 60 ? LONG_TIMES : TIMES;
  const clock = times[shift % times.length] ?? '09:15';
  return {
    startedOn,
    sessions: [...past.map((on) => held(on)), ...latest].map((one) => ({ ...one, startsAt: atLondon(one.on, clock) })),
    contracts: contractsSince(arrangement, startedOn, time),
  };
}
