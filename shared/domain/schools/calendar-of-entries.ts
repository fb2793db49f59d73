import { type PlainDate, writtenDate } from '../dates.ts';
import { dayNumber, isAfter } from '../day-number.ts';
import { type CalendarEntry, type EntryKind, termNameOf } from './calendar-entry.ts';
import type { SchoolCalendar, Term } from './school-calendar.ts';

/** Something in a list of dates that could not be used, where it stands, in words whoever wrote the list can act on. */
export interface NotUsed {
  readonly line: number;
  /** The title of the column; null where the whole line is meant. */
  readonly column: string | null;
  readonly message: string;
}

/** What a list of dates comes to; `outside` counts closures out of term, which say nothing new. */
export interface CalendarRead {
  readonly calendar: SchoolCalendar;
  readonly notUsed: readonly NotUsed[];
  readonly outside: number;
}

interface Span {
  readonly text: string;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  readonly line: number;
}

/** Two terms of one name so close together are the halves of one. */
const LONGEST_BREAK = 16;
const LONGEST_CLOSURE = 31;

const said = (line: number, message: string): NotUsed => ({ line, column: null, message });
const byDay = (one: Span, other: Span): number => dayNumber(one.fromOn) - dayNumber(other.fromOn);
const isWithin = (on: PlainDate, term: Term): boolean => !isAfter(term.startOn, on) && !isAfter(on, term.endOn);

/** Spans of one kind: those written as a whole, and those written as a first and a last day apart. */
function spansOf(entries: readonly CalendarEntry[], whole: EntryKind, problems: NotUsed[]): readonly Span[] {
  const [start, end] = [`${whole} start`, `${whole} end`];
  const ends = entries.filter(({ kind }) => kind === start || kind === end).sort(byDay);
  const found: Span[] = entries.filter(({ kind }) => kind === whole);
  let open: CalendarEntry | null = null;
  for (const entry of ends) {
    if (open !== null && entry.kind === end) {
      found.push({ text: open.text, fromOn: open.fromOn, untilOn: entry.untilOn, line: open.line });
      open = null;
    } else {
      const lonely = entry.kind === end ? entry : open;
      if (lonely !== null) problems.push(unpaired(lonely, whole));
      if (entry.kind === start) open = entry;
    }
  }
  if (open !== null) problems.push(unpaired(open, whole));
  return found.sort(byDay);
}

function unpaired({ text, line, kind }: CalendarEntry, whole: EntryKind): NotUsed {
  const other = kind.endsWith('start') ? 'last' : 'first';
  return said(line, `“${text}” (${whole}): no ${other} day belongs to it here, so nothing was made of it.`);
}

function weekdayFrom(on: PlainDate): PlainDate {
  return on.dayOfWeek > 5 ? on.add({ days: 8 - on.dayOfWeek }) : on;
}

function weekdayUntil(on: PlainDate): PlainDate {
  return on.dayOfWeek > 5 ? on.subtract({ days: on.dayOfWeek - 5 }) : on;
}

/** Terms of the spans; where a list names the halves of a term one by one they are put together, the days between being its break. */
function termsOf(spans: readonly Span[]): Term[] {
  const terms: Term[] = [];
  for (const { text, fromOn, untilOn } of spans) {
    const name = termNameOf(text, fromOn);
    const last = terms.at(-1);
    const gap = last === undefined ? 0 : dayNumber(fromOn) - dayNumber(last.endOn);
    if (last !== undefined && last.name === name && last.halfTermStartOn === null && gap > 1 && gap <= LONGEST_BREAK) {
      const halfTermStartOn = weekdayFrom(last.endOn.add({ days: 1 }));
      const halfTermEndOn = weekdayUntil(fromOn.subtract({ days: 1 }));
      const isBreak = !isAfter(halfTermStartOn, halfTermEndOn);
      terms[terms.length - 1] = { ...last, endOn: untilOn, ...(isBreak ? { halfTermStartOn, halfTermEndOn } : {}) };
    } else terms.push({ name, startOn: fromOn, endOn: untilOn, halfTermStartOn: null, halfTermEndOn: null });
  }
  return terms;
}

/** The terms with their breaks; a break that lies in no term, or comes second in one, is said to be so. */
function withBreaks(terms: readonly Term[], breaks: readonly Span[], problems: NotUsed[]): readonly Term[] {
  const placed = [...terms];
  for (const { text, fromOn, untilOn, line } of breaks) {
    const at = placed.findIndex((term) => isWithin(fromOn, term) && isWithin(untilOn, term));
    const term = placed[at];
    const days = `${writtenDate(fromOn)} to ${writtenDate(untilOn)}`;
    if (term === undefined) problems.push(said(line, `“${text}” (${days}) lies in no term of this file.`));
    else if (term.halfTermStartOn !== null && !term.halfTermStartOn.equals(fromOn)) {
      problems.push(said(line, `“${text}” (${days}): ${term.name} has a half term already.`));
    } else placed[at] = { ...term, halfTermStartOn: fromOn, halfTermEndOn: untilOn };
  }
  return placed;
}

function daysOf({ fromOn, untilOn }: Span): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let on = fromOn; !isAfter(on, untilOn); on = on.add({ days: 1 })) if (on.dayOfWeek <= 5) days.push(on);
  return days;
}

function isTaught(on: PlainDate, terms: readonly Term[]): boolean {
  return terms.some(
    (term) =>
      isWithin(on, term) &&
      !(
        term.halfTermStartOn !== null &&
        term.halfTermEndOn !== null &&
        isBetween(on, term.halfTermStartOn, term.halfTermEndOn)
      ),
  );
}

function isBetween(on: PlainDate, from: PlainDate, until: PlainDate): boolean {
  return !isAfter(from, on) && !isAfter(on, until);
}

/**
 * A school calendar from the lines of a sheet or the events of a calendar file, in any order. A term may be one entry, its first and its last
 * day, or two halves; a closure may be several days. Nothing is guessed that the list does not say: what cannot be placed comes back with its line.
 */
export function calendarOfEntries(entries: readonly CalendarEntry[]): CalendarRead {
  const problems: NotUsed[] = [];
  const backwards = entries.filter(({ fromOn, untilOn }) => isAfter(fromOn, untilOn));
  for (const { text, line } of backwards) problems.push(said(line, `“${text}” ends before it begins.`));
  const usable = entries.filter((entry) => !backwards.includes(entry));
  const whole = termsOf(spansOf(usable, 'term', problems));
  const terms = withBreaks(whole, spansOf(usable, 'half term', problems), problems);
  const closed = usable.filter(({ kind }) => kind === 'closure');
  const long = closed.filter((entry) => dayNumber(entry.untilOn) - dayNumber(entry.fromOn) >= LONGEST_CLOSURE);
  for (const { text, line } of long)
    problems.push(said(line, `“${text}” is longer than a month. Is it between two terms?`));
  const days = new Map(
    closed
      .filter((one) => !long.includes(one))
      .flatMap(daysOf)
      .map((on) => [dayNumber(on), on]),
  );
  const inOrder = [...days.entries()].sort(([one], [other]) => one - other).map(([, on]) => on);
  const closures = terms.length === 0 ? inOrder : inOrder.filter((on) => isTaught(on, terms));
  const notUsed = problems.sort((one, other) => one.line - other.line);
  return { calendar: { terms, closures }, notUsed, outside: inOrder.length - closures.length };
}
