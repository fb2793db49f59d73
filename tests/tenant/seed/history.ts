import { type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { type CalendarDays, type CalendarPeriod, calendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import type { SchoolCalendar } from '../../../shared/domain/schools/school-calendar.ts';
import type { SeedArrangement } from './arrangements.ts';

/** A session that lies behind, or the one to come. */
export interface SeedSession {
  readonly on: PlainDate;
  readonly status: 'held' | 'missed' | 'booked' | 'proposed';
  /** How far the record of a held one has got. */
  readonly record: 'signed' | 'shared' | 'none';
}

/** When an arrangement began and what happened since. */
export interface SeedHistory {
  readonly startedOn: PlainDate;
  readonly sessions: readonly SeedSession[];
  readonly contractSignedOn: PlainDate | null;
  readonly contractReviewOn: PlainDate | null;
}

const MISSING_TERM_DAYS = 70;
const isBefore = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** A school day about the middle of a period, moved a little from one arrangement to the next. */
function dayIn(period: CalendarPeriod, shift: number): PlainDate | null {
  const { schoolDays } = period;
  return schoolDays[Math.min(schoolDays.length - 1, Math.floor(schoolDays.length * 0.4) + (shift % 9))] ?? null;
}

function schoolDayBefore(days: CalendarDays, on: PlainDate, back: number): PlainDate {
  let found = days.schoolDayOnOrBefore(on.subtract({ days: 1 })) ?? on.subtract({ days: 1 });
  for (let step = 1; step < back; step += 1) found = days.schoolDayOnOrBefore(found.subtract({ days: 1 })) ?? found;
  return found;
}

function schoolDayAfter(days: CalendarDays, on: PlainDate, ahead: number): PlainDate {
  return days.schoolDayFrom(on.add({ days: 1 }), ahead) ?? on.add({ days: ahead });
}

/** Days of sessions held in the periods that are over, oldest first. */
function regular(
  days: CalendarDays,
  startedOn: PlainDate,
  today: PlainDate,
  shift: number,
  leaveOut: number,
): PlainDate[] {
  const over = days.halfTerms.filter((period) => isBefore(period.endOn, today) && !isBefore(period.startOn, startedOn));
  const kept = leaveOut === 0 ? over : over.slice(0, -leaveOut);
  return kept.flatMap((period) => dayIn(period, shift) ?? []);
}

const held = (on: PlainDate, record: SeedSession['record'] = 'signed'): SeedSession => ({ on, status: 'held', record });

function recent(arrangement: SeedArrangement, days: CalendarDays, today: PlainDate): SeedSession[] {
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

function started(arrangement: SeedArrangement, days: CalendarDays, today: PlainDate): PlainDate {
  if (arrangement.scenario === 'new') return schoolDayBefore(days, today, 11);
  const year = (today.month >= 9 ? today.year : today.year - 1) - arrangement.yearsAgo;
  return days.schoolDayOnOrAfter(Temporal.PlainDate.from({ year, month: 9, day: 8 })) ?? today;
}

function review(arrangement: SeedArrangement, days: CalendarDays, today: PlainDate): PlainDate {
  if (arrangement.scenario === 'review overdue') return schoolDayBefore(days, today, 2);
  if (arrangement.scenario === 'review due soon') return today.add({ days: 16 });
  return today.add({ days: 150 });
}

/** What has happened in an arrangement until `today`, so that it stands as its scenario says. `shift` spreads the days. */
export function historyOf(
  arrangement: SeedArrangement,
  calendar: SchoolCalendar,
  today: PlainDate,
  shift: number,
): SeedHistory {
  const days = calendarDays(calendar, MISSING_TERM_DAYS);
  const startedOn = started(arrangement, days, today);
  const leaveOut = arrangement.scenario === 'overdue' ? 1 : 0;
  const past =
    arrangement.scenario === 'new' ? [] : regular(days, startedOn, today, shift, leaveOut).map((on) => held(on));
  const latest = recent(arrangement, days, today);
  const from = latest[0]?.on ?? today;
  const sessions = [...past.filter((session) => isBefore(session.on, from)), ...latest];
  const isSigned = arrangement.scenario !== 'new';
  return {
    startedOn,
    sessions,
    contractSignedOn: isSigned ? startedOn.add({ days: 2 }) : null,
    contractReviewOn: isSigned ? review(arrangement, days, today) : null,
  };
}
