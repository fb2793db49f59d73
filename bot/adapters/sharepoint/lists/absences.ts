import { z } from 'zod';
import type { Absence } from '../../../../shared/domain/people/person.ts';
import { dateCell, dateOrNull, dateTo } from './cells.ts';
import { date, key, lookedUp } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

const row = z.object({ AbsenceKey: z.string(), PersonId: z.string(), FromOn: dateCell, ToOn: dateOrNull });

/** `Absences`: from when to when, never why. */
export const absences: ListMapping<Absence> = {
  title: 'Absences',
  description: 'When people are away, without the reason.',
  columns: [key('AbsenceKey'), lookedUp('PersonId'), date('FromOn'), date('ToOn')],
  folders: 'none',
  rootReaders: 'trust leads',
  isContent: false,
  views: [{ title: 'All Items', fields: ['PersonId', 'FromOn', 'ToOn'], where: null }],
  key: 'AbsenceKey',
  wholeWhen: 'FromOn',
  keyOf: (absence) => absence.key,
  titleOf: () => 'Absence',
  toFields: (absence) => ({
    AbsenceKey: absence.key,
    PersonId: absence.person,
    FromOn: dateTo(absence.fromOn),
    ToOn: dateTo(absence.toOn),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return { key: cells.AbsenceKey, person: cells.PersonId, fromOn: cells.FromOn, toOn: cells.ToOn };
  },
};
