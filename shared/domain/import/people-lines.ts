import type { PlainDate } from '../dates.ts';
import { STANDING_ROLES, type StandingRole } from '../people/person.ts';
import { didYouMean } from './did-you-mean.ts';
import type { ImportProblem } from './import-problem.ts';
import { LineCells } from './read-cells.ts';
import type { TableRow } from './read-tables.ts';

/** What a line of the sheet of people says; null = nothing, so that what is known stays. */
export interface PersonLine {
  readonly row: TableRow;
  readonly name: string | null;
  readonly email: string | null;
  readonly jobTitle: string | null;
  /** As written, the home school first. */
  readonly schools: readonly string[];
  readonly standing: readonly StandingRole[] | null;
  /** As written. */
  readonly lineManager: string | null;
  readonly trainedOn: PlainDate | null;
  readonly trainingExpiresOn: PlainDate | null;
  readonly leadRenewalOn: PlainDate | null;
  readonly hasAccount: boolean;
  readonly objectId: string | null;
  readonly problems: readonly ImportProblem[];
}

const OTHER_WORDS: Readonly<Record<string, StandingRole>> = {
  dsl: 'school lead',
  lead: 'school lead',
  'safeguarding lead': 'school lead',
  'designated safeguarding lead': 'school lead',
  headteacher: 'head',
  'head teacher': 'head',
  principal: 'head',
  'trust safeguarding lead': 'trust lead',
  admin: 'administrator',
};
const OBJECT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function standingIn(cells: LineCells): readonly StandingRole[] | null {
  const said = cells.text('standing')?.split(/[;,/\n]+/) ?? [];
  const roles = said.flatMap((one) => one.trim().toLowerCase() || []);
  if (roles.length === 0) return null;
  return roles.flatMap((word) => {
    const role = STANDING_ROLES.find((one) => one === word) ?? OTHER_WORDS[word];
    if (role !== undefined) return role;
    const near = didYouMean(word, STANDING_ROLES);
    cells.wrong('standing', `“${word}” is none of: ${STANDING_ROLES.join(', ')}.${near}`);
    return [];
  });
}

function objectIdIn(cells: LineCells): string | null {
  const id = cells.text('objectId')?.toLowerCase() ?? null;
  if (id === null || OBJECT_ID.test(id)) return id;
  return cells.wrong(
    'objectId',
    'This is not an Object ID. It has 36 characters, as 1b4e28ba-2fa1-41d2-883f-0016d3cca427.',
  );
}

/** The lines about people, each with what cannot be read on it. */
export function personLines(rows: readonly TableRow[]): readonly PersonLine[] {
  return rows.map((row) => {
    const cells = new LineCells('people', row);
    const hasAccount = cells.yesNo('account') !== false;
    const isAddressNeeded = hasAccount || row.cell('email') !== null;
    return {
      row,
      name: cells.text('name'),
      email: isAddressNeeded ? cells.email('email') : null,
      jobTitle: cells.text('jobTitle'),
      schools: cells.text('school', 1000) === null ? [] : cells.list('school'),
      standing: standingIn(cells),
      lineManager: cells.text('lineManager', 200),
      trainedOn: cells.day('trainedOn'),
      trainingExpiresOn: cells.day('trainingExpiresOn'),
      leadRenewalOn: cells.day('leadRenewalOn'),
      hasAccount,
      objectId: objectIdIn(cells),
      problems: cells.problems,
    };
  });
}
