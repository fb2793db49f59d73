import { z } from 'zod';
import {
  COMPETENCY_KINDS,
  NEEDS,
  NO_NEED_REASONS,
  type Person,
  STANDING_ROLES,
} from '../../../../shared/domain/people/person.ts';
import { isWithoutAccount } from '../../../../shared/domain/people/without-account.ts';
import { dateCell, dateOrNull, dateTo, jsonCell, jsonOrNull, textCell, textOrNull } from './cells.ts';
import { date, indexed, key, lookedUp, note, text } from './columns.ts';
import { given } from './json-shapes.ts';
import type { Cell, ListMapping } from './list-definition.ts';

const competency = z.object({
  key: z.string(),
  kind: z.enum(COMPETENCY_KINDS),
  name: z.string(),
  achievedOn: dateCell.nullable(),
  expiresOn: dateCell.nullable(),
});
const saidNeed = z.object({
  need: z.enum(NEEDS),
  isNeeded: z.boolean(),
  reason: z.enum(NO_NEED_REASONS).nullable(),
  saidOn: dateCell,
  saidBy: z.string(),
});

const row = z.object({
  PersonId: z.string(),
  PersonName: textCell,
  Email: textOrNull,
  JobTitle: textCell,
  Schools: jsonCell(z.array(z.string())),
  Standing: jsonCell(z.array(z.enum(STANDING_ROLES))),
  LineManagerId: textOrNull,
  SupervisionTrainedOn: dateOrNull,
  SupervisionTrainingExpiresOn: dateOrNull,
  LeadTrainingRenewalOn: dateOrNull,
  LeftOn: dateOrNull,
  Competencies: jsonOrNull(z.array(competency)),
  SaidNeeds: jsonOrNull(z.array(saidNeed)),
});

/** JSON, with dates as ISO; no entries leave the cell empty. */
function listTo(entries: readonly object[] | undefined): Cell {
  return entries === undefined || entries.length === 0 ? null : JSON.stringify(entries);
}

/** `People`: who somebody is in the trust. The row lies in the home school's folder and stays there. */
export const people: ListMapping<Person> = {
  title: 'People',
  description: 'Staff who supervise, are supervised or oversee supervision.',
  columns: [
    key('PersonId'),
    lookedUp('SchoolKey'),
    text('PersonName'),
    text('Email'),
    text('JobTitle'),
    note('Schools'),
    note('Standing'),
    text('LineManagerId'),
    date('SupervisionTrainedOn'),
    indexed(date('SupervisionTrainingExpiresOn')),
    date('LeadTrainingRenewalOn'),
    date('LeftOn'),
    note('Competencies'),
    note('SaidNeeds'),
  ],
  folders: 'school',
  rootReaders: 'nobody',
  isContent: false,
  views: [
    { title: 'All Items', fields: ['PersonName', 'JobTitle', 'SchoolKey', 'Standing', 'LeftOn'], where: null },
    {
      title: 'Training',
      fields: [
        'PersonName',
        'SchoolKey',
        'SupervisionTrainedOn',
        'SupervisionTrainingExpiresOn',
        'LeadTrainingRenewalOn',
      ],
      where:
        '<Geq><FieldRef Name="SupervisionTrainingExpiresOn"/><Value Type="DateTime">2000-01-01T00:00:00Z</Value></Geq>',
      orderBy: { field: 'SupervisionTrainingExpiresOn', isDescending: false },
    },
  ],
  key: 'PersonId',
  wholeWhen: 'Standing',
  keyOf: (person) => person.id,
  titleOf: (person) => person.name,
  toFields: (person) => ({
    PersonId: person.id,
    PersonName: person.name,
    Email: person.email ?? person.contactEmail ?? null,
    JobTitle: person.jobTitle,
    Schools: JSON.stringify(person.schools),
    Standing: JSON.stringify(person.standing),
    LineManagerId: person.lineManager,
    SupervisionTrainedOn: dateTo(person.supervisionTrainedOn),
    SupervisionTrainingExpiresOn: dateTo(person.supervisionTrainingExpiresOn),
    LeadTrainingRenewalOn: dateTo(person.leadTrainingRenewalOn),
    LeftOn: dateTo(person.leftOn),
    Competencies: listTo(person.competencies),
    SaidNeeds: listTo(person.saidNeeds),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    const isOutside = isWithoutAccount(cells.PersonId);
    return {
      id: cells.PersonId,
      name: cells.PersonName,
      email: isOutside ? null : cells.Email,
      ...(isOutside && cells.Email !== null ? { contactEmail: cells.Email } : {}),
      jobTitle: cells.JobTitle,
      schools: cells.Schools,
      standing: cells.Standing,
      lineManager: cells.LineManagerId,
      supervisionTrainedOn: cells.SupervisionTrainedOn,
      supervisionTrainingExpiresOn: cells.SupervisionTrainingExpiresOn,
      leadTrainingRenewalOn: cells.LeadTrainingRenewalOn,
      leftOn: cells.LeftOn,
      ...given('competencies', cells.Competencies),
      ...given('saidNeeds', cells.SaidNeeds),
    };
  },
};
