import { convertIcsCalendar, type IcsDateObject, type IcsEvent } from 'ts-ics';
import { type Instant, londonDateOf, londonTimeOf, type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import { isAfter } from '../../shared/domain/day-number.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { FileEvent } from '../ports/calendar-files.ts';

const MOST_EVENTS = 5000;
/** Nothing in a school's calendar lasts longer, and a day may lie beyond every calendar. */
const LONGEST_DAYS = 4000;
const FRAME = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Read//EN'];
const END = 'END:VCALENDAR';
/** A moment with a zone, or in UTC; one with neither means the wall clock of wherever it is read. */
const ZONED = /^DTSTART[^\r\n]*(TZID=|Z\s*$)/m;

interface Block {
  readonly line: number;
  readonly lines: readonly string[];
}

/** The lines of each event with where it begins; alarms inside one belong to it. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const found: Block[] = [];
  let begins: number | null = null;
  for (const [at, text] of lines.entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(text)) begins = at;
    else if (/^END:VEVENT\s*$/i.test(text) && begins !== null) {
      found.push({ line: begins + 1, lines: lines.slice(begins, at + 1) });
      begins = null;
    }
  }
  return found;
}

function parsed({ lines }: Block): IcsEvent | null {
  try {
    return convertIcsCalendar(undefined, [...FRAME, ...lines, END].join('\r\n')).events?.[0] ?? null;
  } catch {
    return null;
  }
}

function instantOf({ date }: IcsDateObject): Instant | null {
  const at = date.getTime();
  return Number.isNaN(at) ? null : Temporal.Instant.fromEpochMilliseconds(at);
}

/** The day a date of the file means: of a whole day as written, of a moment the day in London. */
function dayOf(when: IcsDateObject, isZoned: boolean): PlainDate | null {
  const at = instantOf(when);
  if (at === null) return null;
  return when.type === 'DATE' || !isZoned ? at.toZonedDateTimeISO('UTC').toPlainDate() : londonDateOf(at);
}

/** The last day: the one before an end that is not counted, which is that of a whole day and of a midnight. */
function lastDayOf(event: IcsEvent, fromOn: PlainDate, isZoned: boolean): PlainDate | null {
  const { end, duration } = event;
  if (end === undefined || end === null) {
    const days = (duration?.days ?? 0) + 7 * (duration?.weeks ?? 0);
    if (days > LONGEST_DAYS) return null;
    return days > 0 ? fromOn.add({ days: days - 1 }) : fromOn;
  }
  const on = dayOf(end, isZoned);
  const at = instantOf(end);
  if (on === null || at === null) return null;
  const time = isZoned ? londonTimeOf(at) : at.toZonedDateTimeISO('UTC').toPlainTime();
  const isUncounted = end.type === 'DATE' || time.equals(Temporal.PlainTime.from('00:00'));
  const last = isUncounted ? on.subtract({ days: 1 }) : on;
  return isAfter(fromOn, last) ? fromOn : last;
}

/** Whether every date of an event exists: the parser makes 31 November into 1 December. */
function areDays(text: string): boolean {
  return [...text.matchAll(/^DT(?:START|END)[^:\r\n]*:(\d{4})(\d{2})(\d{2})/gim)].every(([, year, month, day]) => {
    try {
      const parts = { year: Number(year), month: Number(month), day: Number(day) };
      return Temporal.PlainDate.from(parts, { overflow: 'reject' }).year > 0;
    } catch {
      return false;
    }
  });
}

/** The title of an event that cannot be read as a whole. */
function summaryIn({ lines }: Block): string {
  return /^SUMMARY[^:]*:(.*)$/im.exec(lines.join('\n'))?.[1] ?? '';
}

function eventIn(block: Block): FileEvent {
  const event = parsed(block);
  const text = block.lines.join('\n');
  const isZoned = ZONED.test(text);
  const fromOn = event === null || !areDays(text) ? null : dayOf(event.start, isZoned);
  const untilOn = event === null || fromOn === null ? null : lastDayOf(event, fromOn, isZoned);
  return {
    line: block.line,
    summary: (event?.summary ?? summaryIn(block)).trim(),
    days: fromOn === null || untilOn === null ? null : { fromOn, untilOn },
    repeats: event?.recurrenceRule !== undefined,
  };
}

/** `CalendarFiles.read` (bot/ports/calendar-files.ts). */
export function eventsInFile(text: string): Result<readonly FileEvent[]> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!lines.some((line) => /^BEGIN:VCALENDAR\s*$/i.test(line))) {
    return refuse('invalid-field', 'This is not a calendar file. Such a file usually ends in .ics.', 'file');
  }
  const blocks = blocksOf(lines);
  if (blocks.length === 0) return refuse('invalid-field', 'There are no events in this calendar file.', 'file');
  if (blocks.length > MOST_EVENTS) {
    return refuse('invalid-field', 'There are too many events in this file. Export the term dates only.', 'file');
  }
  return ok(blocks.map(eventIn));
}
