import { z } from 'zod';
import type { SchoolKey } from '../../../../shared/domain/schools/school.ts';
import type { SchoolCalendar } from '../../../../shared/domain/schools/school-calendar.ts';
import { dateCell, jsonCell } from './cells.ts';
import { key, note } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

/** A school's year as one row, so that it is replaced whole under one version. */
export interface SchoolYear {
  readonly school: SchoolKey;
  readonly calendar: SchoolCalendar;
}

const optionalDate = dateCell.nullable();
const term = z.object({
  name: z.string(),
  startOn: dateCell,
  endOn: dateCell,
  halfTermStartOn: optionalDate,
  halfTermEndOn: optionalDate,
});
const row = z.object({
  SchoolKey: z.string(),
  Terms: jsonCell(z.array(term)),
  Closures: jsonCell(z.array(dateCell)),
});

/** `School calendar`: terms, half-terms, INSET and closure days. */
export const schoolCalendar: ListMapping<SchoolYear> = {
  title: 'School calendar',
  description: 'Term dates, half-terms, INSET and closure days by school.',
  columns: [key('SchoolKey'), note('Terms'), note('Closures')],
  folders: 'none',
  rootReaders: 'all app users',
  isContent: false,
  views: [{ title: 'All Items', fields: ['SchoolKey', 'Terms', 'Closures'], where: null }],
  key: 'SchoolKey',
  wholeWhen: 'Terms',
  keyOf: (year) => year.school,
  titleOf: (year) => year.school,
  toFields: (year) => ({
    SchoolKey: year.school,
    Terms: JSON.stringify(year.calendar.terms),
    Closures: JSON.stringify(year.calendar.closures),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return { school: cells.SchoolKey, calendar: { terms: cells.Terms, closures: cells.Closures } };
  },
};
