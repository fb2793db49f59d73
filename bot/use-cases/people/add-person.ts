import type { AddPerson, PersonPage } from '../../../shared/contract/people-page.ts';
import { IMPORT_COLUMNS, SHEET_NAMES } from '../../../shared/domain/import/import-columns.ts';
import { importPlan } from '../../../shared/domain/import/import-plan.ts';
import { type Result, refuse } from '../../../shared/domain/result.ts';
import type { Sheet } from '../../../shared/domain/sheets/cell.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { bringInPerson } from '../import/bring-in.ts';
import { factsNow, importingBy } from '../import/import-now.ts';
import { readPerson } from './people-page.ts';

/** The field of the form for a column of the sheet. */
const FIELD_OF: Readonly<Record<string, string>> = {
  Name: 'name',
  Email: 'email',
  'Job title': 'jobTitle',
  School: 'school',
  'Object ID': 'objectId',
};

/**
 * Adds somebody with an account, exactly as a sheet with this one line would: found in the trust's directory by address, or named by Object ID where
 * the directory may not be asked. Again it changes nothing. Refusals: whoever may change nobody, then what is wrong with the line.
 */
export async function addPerson(ports: Ports, actor: Actor, asked: AddPerson): Promise<Result<PersonPage>> {
  const allowed = importingBy(actor);
  if (!allowed.ok) return allowed;
  const said: Readonly<Record<string, string | undefined>> = { ...asked };
  const columns = IMPORT_COLUMNS.people;
  const titles = { line: 1, cells: columns.map((column) => column.title) };
  const values = { line: 2, cells: columns.map(({ field }) => said[field] || null) };
  const sheets: readonly Sheet[] = [{ name: SHEET_NAMES.people[0], rows: [titles, values] }];
  const facts = await factsNow(ports, actor, sheets);
  const { problems, people } = importPlan(sheets, facts);
  const [problem] = problems;
  if (problem !== undefined) return refuse('invalid-field', problem.text, FIELD_OF[problem.column ?? ''] ?? 'email');
  for (const step of people) await bringInPerson(ports, actor, step);
  const email = asked.email.trim().toLowerCase();
  const id = people[0]?.person.id ?? facts.people.find((one) => one.email?.toLowerCase() === email)?.id ?? '';
  return readPerson(ports, actor, id);
}
