import { type PlainDate, Temporal } from '../dates.ts';
import type { Cell } from './cell.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const BRITISH = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const WORDED =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})$/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
/** Spreadsheets count days from here; a cell that lost its date format shows that number. */
const EPOCH = Temporal.PlainDate.from('1899-12-30');
const [FIRST_SERIAL, LAST_SERIAL] = [32_874, 73_050];
const THIS_CENTURY = 2000;

function dated(year: string, month: number, day: string): PlainDate | null {
  const full = year.length === 2 ? THIS_CENTURY + Number(year) : Number(year);
  try {
    return Temporal.PlainDate.from({ year: full, month, day: Number(day) }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function monthOf(word: string): number {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return at + 1;
}

function dayInWords(text: string): PlainDate | null {
  const iso = ISO.exec(text);
  if (iso !== null) return dated(iso[1] ?? '', Number(iso[2]), iso[3] ?? '');
  const british = BRITISH.exec(text);
  if (british !== null) return dated(british[3] ?? '', Number(british[2]), british[1] ?? '');
  const worded = WORDED.exec(text);
  return worded === null ? null : dated(worded[3] ?? '', monthOf(worded[2] ?? ''), worded[1] ?? '');
}

/**
 * The calendar date a cell holds: a date cell, or text as people here write dates (23/11/2026, 23.11.26, 23 Nov 2026, 2026-11-23), day before
 * month; a whole number is the spreadsheet's own count of days (1990 to 2099). null where there is none, and for a day that does not exist.
 */
export function dayOf(cell: Cell): PlainDate | null {
  if (cell === null || typeof cell === 'boolean') return null;
  if (typeof cell === 'string') return dayInWords(cell.trim());
  if (typeof cell !== 'number') return cell;
  const isSerial = Number.isInteger(cell) && cell >= FIRST_SERIAL && cell <= LAST_SERIAL;
  return isSerial ? EPOCH.add({ days: cell }) : null;
}
