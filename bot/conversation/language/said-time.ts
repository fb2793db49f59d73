/** A stretch of the day, London wall clocks. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

const EVENING = '18:00';
const MORNING = '08:00';

/** What schools call parts of their day. Only what lies inside the school's own hours is ever offered. */
const PARTS: readonly (readonly [RegExp, Stretch])[] = [
  [
    /\bafter (school|lessons?|teaching|the bell|pick[- ]?up)\b|\b(the )?end of (the|that)?\s?(school )?day\b/,
    { from: '15:00', until: EVENING },
  ],
  [/\bbefore (school|lessons?|registration|the bell)\b/, { from: '07:30', until: '09:00' }],
  [/\bfirst thing\b/, { from: MORNING, until: '10:00' }],
  [/\b(at |over |during )?lunch( ?time| break)?\b|\bat (noon|midday)\b/, { from: '12:00', until: '13:00' }],
  [/\bafter lunch\b|\bafternoons?\b/, { from: '12:00', until: EVENING }],
  [/\bmornings?\b|\bbefore lunch\b/, { from: MORNING, until: '12:00' }],
];

const HOURS = ['twelve', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

function hourOf(word: string): number {
  const named = HOURS.indexOf(word);
  return named === -1 ? Number(word) : named === 0 ? 12 : named;
}

/** "half past three", "quarter to 4", "three o'clock", "1530" and "3ish" as clocks that the parser of dates knows; up to seven is the afternoon. */
export function withClocks(said: string): string {
  const hour = `(\\d{1,2}|${HOURS.join('|')})`;
  return said
    .replace(new RegExp(`\\bhalf (?:past )?${hour}\\b`, 'g'), (_, word: string) => `${hourOf(word)}:30`)
    .replace(new RegExp(`\\b(?:a )?quarter past ${hour}\\b`, 'g'), (_, word: string) => `${hourOf(word)}:15`)
    .replace(
      new RegExp(`\\b(?:a )?quarter to ${hour}\\b`, 'g'),
      (_, word: string) => `${hourOf(word) === 1 ? 12 : hourOf(word) - 1}:45`,
    )
    .replace(new RegExp(`\\b${hour} o['’]?clock\\b`, 'g'), (_, word: string) => `${hourOf(word)}:00`)
    .replace(/\b(\d{1,2})[.](\d{2})\s?(am|pm)?\b(?!\.\d)/g, '$1:$2$3')
    .replace(/\b(\d{1,2})(:\d{2})? ?ish\b/g, '$1$2')
    .replace(/\bat ([01]\d|2[0-3])([0-5]\d)(hrs|h)?\b/g, 'at $1:$2')
    .replace(/\b([01]\d|2[0-3])([0-5]\d)(hrs|h)\b/g, '$1:$2')
    .replace(/\b([1-7]):([0-5]\d)\b(?!\s?[ap]m)/g, '$1:$2pm')
    .replace(/\bat ([1-7])\b(?!:|\s?[ap]m|\/)/g, 'at $1pm')
    .replace(/\b(tue|wed|thu)(?:s|rs?)\b/g, '$1')
    .replace(/\b(?:the )?(?:week (?:of|beginning|commencing|starting)|w\/?c)\b/g, 'w/c');
}

function schoolHour(hour: number, half: string | undefined): number {
  if (half === 'pm' && hour < 12) return hour + 12;
  return half === undefined && hour > 0 && hour < 8 ? hour + 12 : hour;
}

const LIMIT =
  /\b(after|from|before|by|until)\s+(\d{1,2})(?::(\d{2}))?\s?(am|pm)?\b(?!\s*(st|nd|rd|th|of|\/|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|weeks?|days?|months?))/;

/** A limit of the day such as "after 3" or "before 10:30". */
function limitOf(said: string): { readonly stretch: Stretch; readonly words: string } | null {
  const [words = '', which, hour, minute, half] = LIMIT.exec(said) ?? [];
  if (which === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return null;
  const time = `${String(schoolHour(Number(hour), half)).padStart(2, '0')}:${minute ?? '00'}`;
  const isFrom = which === 'after' || which === 'from';
  return { stretch: isFrom ? { from: time, until: EVENING } : { from: MORNING, until: time }, words };
}

/** The part of the day that was said, and what is left of the words without it. Pure. */
export function partOfDay(said: string): { readonly stretch: Stretch | null; readonly rest: string } {
  const limit = limitOf(said);
  if (limit !== null) return { stretch: limit.stretch, rest: said.replace(limit.words, ' ') };
  const found = PARTS.find(([words]) => words.test(said));
  if (found === undefined) return { stretch: null, rest: said };
  return { stretch: found[1], rest: said.replace(found[0], ' ') };
}
