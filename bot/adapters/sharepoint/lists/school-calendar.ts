import { z } from 'zod';
import type { OwnCalendar } from '../../../../shared/domain/schools/own-calendar.ts';
import type { SchoolKey } from '../../../../shared/domain/schools/school.ts';
import { booleanCell, dateCell, jsonCell } from './cells.ts';
import { key, note, yesNo } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

/** What a school, or the trust, has entered as one row, so that it is replaced whole under one version. */
export interface SchoolYear {
  readonly school: SchoolKey;
  readonly calendar: OwnCalendar;
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
  FollowsTrust: booleanCell,
  OpenDays: jsonCell(z.array(dateCell)).nullish(),
});

/** `School calendar`: terms, half-terms, INSET and closure days; a row of the trust's, and where a school follows it only what differs. */
export const schoolCalendar: ListMapping<SchoolYear> = {
  title: 'School calendar',
  description: 'Term dates, half-terms, INSET and closure days by school; where it follows the trust, what differs.',
  columns: [key('SchoolKey'), note('Terms'), note('Closures'), yesNo('FollowsTrust'), note('OpenDays')],
  folders: 'none',
  rootReaders: 'all app users',
  isContent: false,
  views: [{ title: 'All Items', fields: ['SchoolKey', 'FollowsTrust', 'Terms', 'Closures', 'OpenDays'], where: null }],
  key: 'SchoolKey',
  wholeWhen: 'Terms',
  keyOf: (year) => year.school,
  titleOf: (year) => year.school,
  toFields: (year) => ({
    SchoolKey: year.school,
    Terms: JSON.stringify(year.calendar.terms),
    Closures: JSON.stringify(year.calendar.closures),
    FollowsTrust: year.calendar.fromTrust !== undefined,
    OpenDays: JSON.stringify(year.calendar.fromTrust?.openOn ?? []),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    const fromTrust = cells.FollowsTrust ? { fromTrust: { openOn: cells.OpenDays ?? [] } } : {};
    return { school: cells.SchoolKey, calendar: { terms: cells.Terms, closures: cells.Closures, ...fromTrust } };
  },
};
