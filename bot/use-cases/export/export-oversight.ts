import { ok, type Result } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { readOversight } from '../register/register-reading.ts';
import { filled } from './export-table.ts';
import { ARRANGEMENTS, PEOPLE, SCHOOLS, SESSIONS } from './register-tables.ts';
import { type ExportedFile, type ExportFormat, naming, writtenExport } from './written-export.ts';

/**
 * The whole register of a school, or of every school the actor may see, ended arrangements too: schools, people, arrangements and all their sessions; dates,
 * states and counts, nothing of what was said. By the permission of the register itself: for leads only. People are those in its arrangements.
 */
export async function exportOversight(
  ports: Ports,
  actor: Actor,
  school: SchoolKey | null,
  format: ExportFormat,
): Promise<Result<ExportedFile>> {
  const read = await readOversight(ports, actor, school);
  if (!read.ok) return read;
  const { arrangements, schools, known, today } = read.value;
  const keys = new Set(arrangements.map(({ key }) => key));
  const sessions = (await ports.register.allSessions()).filter(({ arrangement }) => keys.has(arrangement));
  const ids = new Set(arrangements.flatMap(({ supervisors, supervisees }) => [...supervisors, ...supervisees]));
  const named = naming([...known.people.values()], [...known.schools.values()]);
  const people = [...known.people.values()].filter(({ id }) => ids.has(id));
  const tables = [
    filled(SCHOOLS, named(schools)),
    filled(PEOPLE, named(people)),
    filled(ARRANGEMENTS, named(arrangements)),
    filled(SESSIONS, named(sessions)),
  ];
  const what = school === null ? 'register-whole' : 'register-school';
  return ok(await writtenExport(ports.sheets, { what, on: today, format }, tables));
}
