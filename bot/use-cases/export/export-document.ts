import { REGISTER_COLUMNS } from '../register/register-sheet.ts';
import { ABOUT, ACCESS_LOG, ACTION_COUNTS, CONTRACTS, SEALS, SIGNATURES } from './audit-tables.ts';
import { ACTIONS, CASES, RECORDS, TRAIL } from './content-tables.ts';
import { ARRANGEMENTS, PEOPLE, SCHOOLS, SESSIONS } from './register-tables.ts';

interface Documented {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly { readonly title: string; readonly says: string; readonly type: string }[];
}

const TABLES: readonly Documented[] = [SCHOOLS, PEOPLE, ARRANGEMENTS, SESSIONS, RECORDS, CASES, ACTIONS, TRAIL];

/** Those of an audit pack that are in no other export. */
const AUDIT_TABLES: readonly Documented[] = [ABOUT, CONTRACTS, SIGNATURES, SEALS, ACTION_COUNTS, ACCESS_LOG];

const INTRODUCTION = `# What can be taken away

Generated from the code: \`node tests/run/command.mjs bot/commands/export-columns.ts > docs/export.md\`. A test compares.

Nobody is locked in. Six exports, each by the permission of what is in it (decisions 0037 and 0040):

| export | where | who | what |
|---|---|---|---|
| the register as shown | the Register page, "Export to Excel" or "as CSV" | trust leads; school leads for their own school | exactly the lines that are shown, on all pages |
| the whole register | \`POST /api/oversight/export\` \`{ "school": null, "format": "xlsx" or "json" }\` | the same | Schools, People, Arrangements, Sessions |
| one arrangement | \`POST /api/arrangements/:key/export\` \`{ "format": "xlsx" or "json" }\` | its parties; during an inspection its reader, as its scope says | Arrangements, Sessions, Records, Actions, Case discussions |
| the audit pack of a school | the Inspections page; \`POST /api/schools/:key/audit-pack\` \`{ "format": "xlsx" or "json" }\` | trust leads; the school's leads and auditors | About this pack, Arrangements, Contracts, Sessions, Signatures, Seals, Actions in numbers, Access log; of running arrangements and of those that ended in the last two years |
| the audit pack of an inspection | the inspection's page; \`POST /api/inspections/:key/audit-pack\` \`{ "format": …, "content": true or false }\` | its reader, while it runs | the same of its arrangement; where it is asked for, Records, Actions and Case discussions as far as its scope goes |
| everything of a school or the trust | \`npm run export -- --content --asked-by … --allowed-by … --reason … [--school …] [--out …]\` | whoever runs the service, with two named people: an administrator or trust lead asks, another trust lead allows it | all tables, as a workbook and as JSON |

Workbook and JSON have the same tables and columns. In JSON a table is a list under \`tables\`, each line an object by column title; dates are \`2026-11-23\`, moments UTC.
A cell of a workbook holds 32,767 letters; what is longer is cut there and whole in JSON. An export of content and every audit pack is written into the audit trail of each arrangement before it is handed over; its parties see it.

**Attachments.** There are none: every list refuses them. What is kept elsewhere is named where it stands: evidence and links in "Evidence", paper in "Paper kept at".

**Not exported:** drafts that were never shared (they are their author's), anonymous audit answers, preferences, and the service's own state.

**An audit pack** holds what proves that supervision happened, and no word of it. Which further form somebody filled in is said only by the pack of an inspection that reads records; why somebody would not sign is said by none.

**The audit sample.** A seed of school and day, as \`lantern-bay|2026-11-23\`; the arrangements with a session in the year before that day which the person may ask to read, in the order of the SHA-256 over the canonical JSON \`{"key":"…","seed":"…"}\`; the first so many. The school's own trail holds seed and numbers, each request says its day and which of how many it is: anybody can draw it again.

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
  const audit = AUDIT_TABLES.map((table) =>
    tableOf(`## ${table.name} (audit pack)\n\nOne line for each: ${table.says}.`, table),
  );
  return `${INTRODUCTION}\n${[register, ...tables, ...audit].join('\n')}`;
}
