import { REGISTER_COLUMNS } from '../register/register-sheet.ts';
import { ACTIONS, CASES, RECORDS, TRAIL } from './content-tables.ts';
import { ARRANGEMENTS, PEOPLE, SCHOOLS, SESSIONS } from './register-tables.ts';

interface Documented {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly { readonly title: string; readonly says: string; readonly type: string }[];
}

const TABLES: readonly Documented[] = [SCHOOLS, PEOPLE, ARRANGEMENTS, SESSIONS, RECORDS, CASES, ACTIONS, TRAIL];

const INTRODUCTION = `# What can be taken away

Generated from the code: \`node tests/run/command.mjs bot/commands/export-columns.ts > docs/export.md\`. A test compares.

Nobody is locked in. Four exports, each by the permission of what is in it (decision 0037):

| export | where | who | what |
|---|---|---|---|
| the register as shown | the Register page, "Export to Excel" or "as CSV" | trust leads; school leads for their own school | exactly the lines that are shown, on all pages |
| the whole register | \`POST /api/oversight/export\` \`{ "school": null, "format": "xlsx" or "json" }\` | the same | Schools, People, Arrangements, Sessions |
| one arrangement | \`POST /api/arrangements/:key/export\` \`{ "format": "xlsx" or "json" }\` | its parties; during an inspection its reader, as its scope says | Arrangements, Sessions, Records, Actions, Case discussions |
| everything of a school or the trust | \`npm run export -- --content --asked-by … --allowed-by … --reason … [--school …] [--out …]\` | whoever runs the service, with two named people: an administrator or trust lead asks, another trust lead allows it | all tables, as a workbook and as JSON |

Workbook and JSON have the same tables and columns. In JSON a table is a list under \`tables\`, each line an object by column title; dates are \`2026-11-23\`, moments UTC.
A cell of a workbook holds 32,767 letters; what is longer is cut there and whole in JSON. An export of content is written into the audit trail of each arrangement before it is handed over; its parties see it.

**Attachments.** There are none: every list refuses them. What is kept elsewhere is named where it stands: evidence and links in "Evidence", paper in "Paper kept at".

**Not exported:** drafts that were never shared (they are their author's), anonymous audit answers, preferences, and the service's own state.

**Nothing is deleted.** The service has no way to delete a record, case discussion, action, session or arrangement; a test holds it to that until a retention rule exists.
`;

function tableOf(heading: string, { columns }: Pick<Documented, 'columns'>): string {
  const lines = columns.map(({ title, type, says }) => `| ${title} | ${type} | ${says} |`);
  return [heading, '', '| column | type | holds |', '|---|---|---|', ...lines, ''].join('\n');
}

/** The documentation of every export, column by column, from the definitions the exports are written by. */
export function exportDocument(): string {
  const register = tableOf('## The register as shown\n\nOne line for each arrangement.', { columns: REGISTER_COLUMNS });
  const tables = TABLES.map((table) => tableOf(`## ${table.name}\n\nOne line for each: ${table.says}.`, table));
  return `${INTRODUCTION}\n${[register, ...tables].join('\n')}`;
}
