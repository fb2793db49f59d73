import type { PlainDate } from '../dates.ts';

/** What one line or event of somebody's list of dates says, in the words a school calendar is made of. */
export type EntryKind =
  | 'term'
  | 'term start'
  | 'term end'
  | 'half term'
  | 'half term start'
  | 'half term end'
  | 'closure'
  /** Between terms: nothing is kept of it, the terms say it already. */
  | 'holiday';

/** One of them, with its days, both counted, and where it was found. */
export interface CalendarEntry {
  readonly kind: EntryKind;
  /** As it was written there. */
  readonly text: string;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  /** The line of the file; the first is 1. */
  readonly line: number;
}

const HALF_TERM = /\bhalf[- ]?terms?\b/i;
const NO_LESSONS =
  /\b(inset|training day|staff (training|day|development)|non[- ]?pupil|occasional day|bank holiday|public holiday|good friday|easter monday|may day|closed|closure)\b/i;
const BEGINS = /\b(begins?|beginning|starts?|opens?|first day|returns?)\b/i;
const ENDS = /\b(ends?|finish(es)?|closes?|last day|breaks? up)\b/i;
const OF_SCHOOL = /\b(terms?|school|autumn|spring|summer|pupils|students|children)\b/i;
const HOLIDAY = /\b(holidays?|break|vacation|recess)\b/i;
const TERM = /\bterm\b|\b(autumn|spring|summer)\b/i;
/** No half-term break is longer; what is called so and is longer is one of six short terms. */
const LONGEST_BREAK = 16;
const SHORTEST_TERM = 20;

function ofHalfTerm(text: string, days: number): EntryKind | null {
  if (days > LONGEST_BREAK) return 'term';
  if (/\b(last day|closes?|breaks? up|returns?|back|after|before|first day)\b/i.test(text)) return null;
  if (days === 1 && /\bends?\b/i.test(text)) return 'half term end';
  return days === 1 && /\b(begins?|starts?)\b/i.test(text) ? 'half term start' : 'half term';
}

/** What some words about so many days mean for a school calendar; null where they are about something else, or about nobody knows what. */
export function entryKindOf(text: string, days: number): EntryKind | null {
  if (HALF_TERM.test(text)) return ofHalfTerm(text, days);
  if (NO_LESSONS.test(text)) return 'closure';
  if (days === 1 && OF_SCHOOL.test(text)) {
    if (ENDS.test(text)) return 'term end';
    if (BEGINS.test(text)) return 'term start';
  }
  if (HOLIDAY.test(text)) return 'holiday';
  return TERM.test(text) && days >= SHORTEST_TERM ? 'term' : null;
}

/** A term's name from what was written and its first day: "Autumn 2026", "Term 3, 2027". */
export function termNameOf(text: string, startOn: PlainDate): string {
  const [, number] = /\bterm\s*(\d)\b/i.exec(text) ?? [];
  const [season] = /\b(autumn|spring|summer)\b/i.exec(text) ?? [];
  if (season !== undefined) return `${season.charAt(0).toUpperCase()}${season.slice(1).toLowerCase()} ${startOn.year}`;
  if (number !== undefined) return `Term ${number}, ${startOn.year}`;
  const byMonth = startOn.month >= 8 && startOn.month <= 11 ? 'Autumn' : startOn.month >= 4 ? 'Summer' : 'Spring';
  return `${byMonth} ${startOn.year}`;
}
