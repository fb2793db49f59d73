import { z } from 'zod';
import { POLICY_IDS, type School } from '../../../../shared/domain/schools/school.ts';
import { dateCell, dateTo, jsonCell, textCell, wholeNumber } from './cells.ts';
import { choice, date, key, note, number, text } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

const row = z.object({
  SchoolKey: z.string(),
  SchoolName: z.string(),
  PolicyId: z.enum(POLICY_IDS),
  PolicyVersion: wholeNumber,
  PolicyFromOn: dateCell,
  CaseSystem: textCell,
  HeadId: textCell,
  SafeguardingLeadId: textCell,
  BookingWindows: jsonCell(z.array(z.object({ weekday: z.number().int(), from: z.string(), until: z.string() }))),
  Contacts: jsonCell(z.array(z.object({ label: z.string(), name: z.string(), how: z.string() }))),
});

/** `Schools`: which policy a school follows from when, its case system, leads and booking windows. */
export const schools: ListMapping<School> = {
  title: 'Schools',
  description: 'The schools of the trust and the supervision policy each follows.',
  columns: [
    key('SchoolKey'),
    text('SchoolName'),
    choice('PolicyId', POLICY_IDS, { title: 'Policy' }),
    number('PolicyVersion'),
    date('PolicyFromOn'),
    text('CaseSystem'),
    text('HeadId'),
    text('SafeguardingLeadId'),
    note('BookingWindows'),
    note('Contacts'),
  ],
  folders: 'none',
  rootReaders: 'all app users',
  isContent: false,
  views: [{ title: 'All Items', fields: ['SchoolName', 'PolicyId', 'PolicyFromOn', 'CaseSystem'], where: null }],
  key: 'SchoolKey',
  wholeWhen: 'PolicyFromOn',
  keyOf: (school) => school.key,
  titleOf: (school) => school.name,
  toFields: (school) => ({
    SchoolKey: school.key,
    SchoolName: school.name,
    PolicyId: school.policy,
    PolicyVersion: school.policyVersion,
    PolicyFromOn: dateTo(school.policyFromOn),
    CaseSystem: school.caseSystem,
    HeadId: school.head,
    SafeguardingLeadId: school.safeguardingLead,
    BookingWindows: JSON.stringify(school.bookingWindows),
    Contacts: JSON.stringify(school.contacts),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.SchoolKey,
      name: cells.SchoolName,
      policy: cells.PolicyId,
      policyVersion: cells.PolicyVersion,
      policyFromOn: cells.PolicyFromOn,
      caseSystem: cells.CaseSystem,
      head: cells.HeadId,
      safeguardingLead: cells.SafeguardingLeadId,
      bookingWindows: cells.BookingWindows,
      contacts: cells.Contacts,
    };
  },
};
