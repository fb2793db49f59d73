import { mayEditPeople } from '../../../shared/domain/access/people-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { IMPORT_COLUMNS, SHEET_NAMES } from '../../../shared/domain/import/import-columns.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { DirectoryGroup } from '../../ports/directory.ts';
import type { Ports } from '../../ports/index.ts';
import { importingBy } from './import-now.ts';

const NOT_CONSENTED = refuse(
  'not-allowed',
  'Your trust has not let this app read its groups. Your IT team can consent to it (GroupMember.Read.All with User.ReadBasic.All), or you fill in the template.',
);
const SHORTEST_NAME = 2;

/** The directory's groups whose name begins so. Refuses whoever may bring nothing in, then where the trust has not consented, and a name too short to look for. */
export async function findGroups(
  ports: Ports,
  actor: Actor,
  name: string,
): Promise<Result<{ readonly groups: readonly DirectoryGroup[] }>> {
  const allowed = importingBy(actor);
  if (!allowed.ok) return allowed;
  const said = name.trim();
  if (said.length < SHORTEST_NAME)
    return refuse('invalid-field', 'Type the first letters of the group’s name.', 'name');
  const groups = await ports.directory.groupsCalled(actor, said);
  return groups === null ? NOT_CONSENTED : ok({ groups });
}

/** A group's members as a sheet of people of one school, to be looked at and brought in as any other. Refuses whoever may not change that school's people. */
export async function groupAsSheet(
  ports: Ports,
  actor: Actor,
  group: string,
  school: SchoolKey,
): Promise<Result<Uint8Array>> {
  const decision = mayEditPeople(actor.person, school, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const here = (await ports.register.schools()).find((one) => one.key === school);
  if (here === undefined) return refuse('not-found', 'There is no such school.');
  const members = await ports.directory.membersOf(actor, group);
  if (members === null) return NOT_CONSENTED;
  if (members.length === 0) return refuse('not-found', 'There is nobody in this group.');
  const columns = IMPORT_COLUMNS.people;
  const rows = members.map((one) => {
    const said: Record<string, string> = { ...one, email: one.email ?? '', objectId: one.id, school: here.name };
    return columns.map(({ field }) => said[field] ?? null);
  });
  return ok(await ports.sheets.write([{ name: SHEET_NAMES.people[0], columns, rows }]));
}
