import type { CalendarImport, HandedFile } from '../../../shared/contract/calendar-import.ts';
import { mayEditCalendar, mayEditTrustCalendar } from '../../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { dayNumber } from '../../../shared/domain/day-number.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import { type CalendarEntry, entryKindOf } from '../../../shared/domain/schools/calendar-entry.ts';
import { calendarOfEntries, type NotUsed } from '../../../shared/domain/schools/calendar-of-entries.ts';
import { calendarSheetEntries } from '../../../shared/domain/schools/calendar-sheet.ts';
import { checkCalendar, longTermsWithoutBreak } from '../../../shared/domain/schools/check-calendar.ts';
import { TRUST_CALENDAR } from '../../../shared/domain/schools/own-calendar.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { FileEvent } from '../../ports/calendar-files.ts';
import type { Ports } from '../../ports/index.ts';
import { bytesIn } from '../steps/bytes-in.ts';
import { datesView } from '../views/calendar-view.ts';

/** So many events about something else are named. */
const SOME = 8;

/** What was found in a file before it becomes dates. */
interface Found {
  readonly entries: readonly CalendarEntry[];
  readonly notUsed: readonly NotUsed[];
  readonly other: readonly string[];
}

/**
 * What a sheet (xlsx, csv) or a calendar file (ics) would make of a school's term dates, or the trust's, with what was not understood and what
 * looks wrong: a dry run, nothing is saved or kept. Refusals: whoever may not change those dates, `not-found`, `invalid-field` for a file that
 * is neither.
 */
export async function importCalendar(
  ports: Ports,
  actor: Actor,
  school: SchoolKey | typeof TRUST_CALENDAR,
  file: HandedFile,
): Promise<Result<CalendarImport>> {
  const on = londonDateOf(actor.now);
  const isTrust = school === TRUST_CALENDAR;
  const decision = isTrust ? mayEditTrustCalendar(actor.person, on) : mayEditCalendar(actor.person, school, on);
  if (!decision.allowed) return { ok: false, error: decision.error };
  if (!isTrust && !(await ports.register.schools()).some((one) => one.key === school)) {
    return refuse('not-found', 'There is no such school.');
  }
  const found = await foundIn(ports, file);
  if (!found.ok) return found;
  const { calendar, notUsed, outside } = calendarOfEntries(found.value.entries);
  const { other } = found.value;
  if (calendar.terms.length + calendar.closures.length + found.value.notUsed.length + notUsed.length === 0) {
    return refuse('invalid-field', 'There are no term dates in this file, as far as we can tell.', 'file');
  }
  const checks = [...checkCalendar(calendar), ...longTermsWithoutBreak(calendar)];
  return ok({
    ...datesView(calendar),
    checks: checks.map(({ severity, message }) => ({ isWrong: severity === 'error', message })),
    notUsed: [...found.value.notUsed, ...notUsed].sort((one, another) => one.line - another.line),
    other: { count: other.length, some: [...new Set(other)].slice(0, SOME) },
    outside,
  });
}

async function foundIn(ports: Ports, { name, content }: HandedFile): Promise<Result<Found>> {
  const bytes = bytesIn(content);
  if (bytes === null) return refuse('invalid-field', 'This file did not arrive whole. Please choose it again.', 'file');
  const text = new TextDecoder().decode(bytes);
  if (/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text) || /\.ics$/i.test(name)) {
    const events = ports.calendarFiles.read(text);
    return events.ok ? ok(inEvents(events.value)) : events;
  }
  const read = await ports.sheets.read(bytes, name);
  if (!read.ok) return read;
  const inSheet = calendarSheetEntries(read.value);
  if (inSheet !== null) return ok({ ...inSheet, other: [] });
  const words =
    'No line of this sheet has the titles “What” and “First day”. Get the template and copy your dates into it.';
  return refuse('invalid-field', words, 'file');
}

function inEvents(events: readonly FileEvent[]): Found {
  const entries: CalendarEntry[] = [];
  const notUsed: NotUsed[] = [];
  const other: string[] = [];
  const wrong = (line: number, message: string) => notUsed.push({ line, column: null, message });
  for (const { line, summary, days, repeats } of events) {
    const length = days === null ? 1 : dayNumber(days.untilOn) - dayNumber(days.fromOn) + 1;
    const kind = entryKindOf(summary, length);
    if (kind === null) other.push(summary === '' ? 'An event without a title' : summary);
    else if (days === null) wrong(line, `“${summary}”: its days cannot be read.`);
    else if (repeats) wrong(line, `“${summary}” repeats by a rule. Enter each of its days by itself.`);
    else entries.push({ kind, text: summary, ...days, line });
  }
  return { entries, notUsed, other };
}
