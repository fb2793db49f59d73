import { mayEditPeople } from '../../../shared/domain/access/people-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import {
  HELP_SHEET,
  IMPORT_COLUMNS,
  type ImportColumn,
  SHEET_KINDS,
  SHEET_NAMES,
  type SheetKind,
} from '../../../shared/domain/import/import-columns.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { SheetToWrite } from '../../ports/sheets.ts';
import { importingBy } from './import-now.ts';

/** Invented lines that show how each sheet is filled in; they begin with “Example” and are never brought in. */
const EXAMPLES: Readonly<Record<SheetKind, readonly Readonly<Record<string, string>>[]>> = {
  people: [
    {
      name: 'Example: Ada Marsh',
      email: 'ada.marsh@school.example',
      jobTitle: 'Deputy DSL',
      lineManager: 'tom.head@school.example',
      trainedOn: '01/09/2025',
      trainingExpiresOn: '01/09/2027',
    },
    { name: 'Example: Tom Head', email: 'tom.head@school.example', jobTitle: 'Headteacher', standing: 'head' },
    { name: 'Example: Kit Hart', jobTitle: 'Counsellor, from an agency', account: 'no' },
  ],
  arrangements: [
    {
      supervisee: 'ada.marsh@school.example',
      supervisor: 'tom.head@school.example',
      kind: 'one-to-one',
      startedOn: '02/09/2026',
      minutes: '60',
      interval: '6 weeks',
    },
  ],
  contracts: [
    {
      supervisee: 'ada.marsh@school.example',
      supervisor: 'tom.head@school.example',
      signedOn: '10/09/2026',
      reviewOn: '10/09/2027',
    },
  ],
  sessions: [{ supervisee: 'ada.marsh@school.example', supervisor: 'tom.head@school.example', heldOn: '07/10/2026' }],
  cover: [
    {
      supervisee: 'ada.marsh@school.example',
      supervisor: 'tom.head@school.example',
      standsIn: 'kim.lead@school.example',
      fromOn: '04/01/2027',
      toOn: '12/02/2027',
    },
  ],
  absences: [{ person: 'Example: tom.head@school.example', fromOn: '04/01/2027', toOn: '12/02/2027' }],
};

function sheetOf(kind: SheetKind, school: string): SheetToWrite {
  const columns = IMPORT_COLUMNS[kind];
  const isFirst = (column: ImportColumn) => column === columns[0];
  const cell = (line: Readonly<Record<string, string>>, column: ImportColumn) => {
    if (column.field !== 'school') return line[column.field] ?? null;
    return isFirst(column) ? `Example: ${school}` : school;
  };
  return {
    name: SHEET_NAMES[kind][0],
    columns,
    rows: EXAMPLES[kind].map((line) => columns.map((column) => cell(line, column))),
  };
}

/** A template lists so many schools by name. */
const MOST_SCHOOLS = 60;

function helpSheet(schools: readonly string[]): SheetToWrite {
  const names = schools.length === 0 || schools.length > MOST_SCHOOLS ? '' : ` One of: ${schools.join('; ')}.`;
  const lines = SHEET_KINDS.flatMap((kind) =>
    IMPORT_COLUMNS[kind].map(({ field, title, isRequired, help }) => [
      SHEET_NAMES[kind][0],
      title,
      isRequired === true ? 'yes' : '',
      field === 'school' ? `${help}${names}` : help,
    ]),
  );
  const about = [
    [
      '',
      '',
      '',
      'One line for each person, pair, contract, session, cover and absence. Lines that begin with Example are not brought in.',
    ],
    ['', '', '', 'Nothing is deleted by what is missing here. You may bring the same file in again after mending it.'],
    ['', '', '', 'Write nothing about a child anywhere in this file.'],
  ];
  return {
    name: HELP_SHEET,
    columns: [
      { title: 'Sheet', width: 16 },
      { title: 'Column', width: 30 },
      { title: 'Needed', width: 9 },
      { title: 'What belongs in it', width: 90 },
    ],
    rows: [...about, ...lines],
  };
}

/** A workbook to be filled in, with examples from one of the actor's schools. Refuses whoever may bring nothing in. */
export async function importTemplate(ports: Ports, actor: Actor): Promise<Result<Uint8Array>> {
  const allowed = importingBy(actor);
  if (!allowed.ok) return allowed;
  const schools = await ports.register.schools();
  const today = londonDateOf(actor.now);
  const names = schools.flatMap(({ key, name }) => (mayEditPeople(actor.person, key, today).allowed ? name : []));
  const own = schools.find(({ key }) => key === actor.person.schools[0]) ?? schools[0];
  return ok(
    await ports.sheets.write([helpSheet(names), ...SHEET_KINDS.map((kind) => sheetOf(kind, own?.name ?? 'School'))]),
  );
}
