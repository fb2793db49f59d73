import { SHEET_LIMITS } from './sheet-limits.ts';

/** A line or a cell, however it is written. Names and values hold no angle brackets there. */
const CELL_OR_ROW = /<(?:[\w.-]+:)?(c|row)(\s[^<>]*)?>/g;
const PLACE = /[\s:]r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const QUOTED = /"[^"]*"|'[^']*'/g;
const ADDRESS = /^([A-Z]{0,3})([1-9]\d{0,6})$/;
/** Excel's last line. */
const LAST_LINE = 1_048_576;

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * Whether something stands in a column or line beyond those that are read; null where nothing does. A few letters can name a place so far off that
 * whatever opens the sheet fills the memory on the way there: throws where a place cannot be read or is none of Excel's.
 */
export function cellsReach(xml: string): 'wide' | 'long' | null {
  for (const [, name, rest = ''] of xml.matchAll(CELL_OR_ROW)) {
    // A bracket within a value would end the tag here and not for whoever reads it.
    if (/["']/.test(rest.replaceAll(QUOTED, ''))) throw new Error('broken sheet: quotes');
    for (const [, double, single] of rest.matchAll(PLACE)) {
      const [, letters = '', line] = ADDRESS.exec(double ?? single ?? '') ?? [];
      if (line === undefined || Number(line) > LAST_LINE) throw new Error('broken sheet: place');
      if (name === 'row' || rest.endsWith('/')) continue;
      if (columnNumber(letters) > SHEET_LIMITS.columns) return 'wide';
      if (Number(line) > SHEET_LIMITS.rows) return 'long';
    }
  }
  return null;
}
