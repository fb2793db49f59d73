import { mayAudit } from '../../../shared/domain/access/school-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { includesPart, READING_REASONS } from '../../../shared/domain/inspections/inspection.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { type RunningInspection, runningInspection } from '../inspections/running-inspection.ts';
import { note } from '../steps/note-once.ts';
import { auditTables } from './audit-pack.ts';
import { ACTIONS, CASES, RECORDS } from './content-tables.ts';
import { type FilledTable, filled } from './export-table.ts';
import { type ExportedFile, type ExportFormat, naming, writtenExport } from './written-export.ts';

/** What the trail of each arrangement says of a school's pack. */
const OF_A_SCHOOL = 'audit pack';
/** How many trails are written at the same time. */
const AT_ONCE = 5;

/** Once a day and person in the trail of an arrangement, where both parties see it. */
async function noteTaken(ports: Ports, actor: Actor, { key }: Arrangement): Promise<void> {
  const today = londonDateOf(actor.now);
  const trail = await ports.audit.of(key);
  const isNoted = trail.some(
    ({ by, event, about, at }) =>
      by === actor.person.id && event === 'exported' && about === OF_A_SCHOOL && londonDateOf(at).equals(today),
  );
  if (!isNoted) await note(ports, actor, key, 'exported', OF_A_SCHOOL);
}

/**
 * The audit pack of a school: dates, states, who has signed, whether seals are whole, who has opened what; of running arrangements and of those that ended in
 * the two years before today; nothing that was said. Written in each arrangement's trail, where its parties see it, before anything is read. Refusals:
 * `not-allowed` for anybody but trust leads and the school's leads and auditors, whether there is such a school or not; `not-found` for them.
 */
export async function exportAuditPack(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
  format: ExportFormat,
): Promise<Result<ExportedFile>> {
  const today = londonDateOf(actor.now);
  const decision = mayAudit(actor.person, school, today);
  if (!decision.allowed) return { ok: false, error: decision.error };
  const [schools, people, stored] = await Promise.all([
    ports.register.schools(),
    ports.register.allPeople(),
    ports.register.allArrangements(school),
  ]);
  const found = schools.find(({ key }) => key === school);
  if (found === undefined) return refuse('not-found', 'There is no such school.');
  const since = today.subtract({ years: 2 });
  const arrangements = stored
    .map(({ value }) => value)
    .filter(({ endedOn }) => endedOn === null || endedOn.since(since).sign >= 0);
  for (let from = 0; from < arrangements.length; from += AT_ONCE)
    await Promise.all(arrangements.slice(from, from + AT_ONCE).map((one) => noteTaken(ports, actor, one)));
  const keys = new Set(arrangements.map(({ key }) => key));
  const tables = await auditTables(ports, actor, {
    arrangements,
    sessions: (await ports.register.allSessions()).filter((one) => keys.has(one.arrangement)),
    saysForms: false,
    about: [
      ['School', found.name],
      ['Holds', `Running arrangements, and those that ended on ${since.toString()} or later`],
    ],
    inspection: null,
    named: naming(people, schools),
  });
  return ok(await writtenExport(ports.sheets, { what: 'audit-pack-school', on: today, format }, tables));
}

/** How a pack is wanted; `content` = with what was written, as far as the inspection's scope goes. */
export interface InspectionPack {
  readonly format: ExportFormat;
  readonly content: boolean;
}

/**
 * The audit pack of an inspection that runs, for its reader alone: the facts of its arrangement as in a school's pack, and, where that is asked for, what was
 * written as far as the scope grants it, read on the reader's behalf so that SharePoint decides again. An opening like any other: written down first,
 * where both parties see it, or will where telling them was put off. Refusals: as for reading by inspection.
 */
export async function exportInspectionPack(
  ports: Ports,
  actor: Actor,
  key: string,
  { format, content }: InspectionPack,
): Promise<Result<ExportedFile>> {
  const found = await runningInspection(ports, actor, key);
  if (!found.ok) return found;
  const { inspection, arrangement } = found.value;
  await note(ports, actor, arrangement.key, 'exported', key);
  const [schools, people, sessions] = await Promise.all([
    ports.register.schools(),
    ports.register.allPeople(),
    ports.register.sessionsOf(arrangement.key),
  ]);
  const named = naming(people, schools);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const tables = await auditTables(ports, actor, {
    arrangements: [arrangement],
    sessions: sessions.map(({ value }) => value),
    saysForms: includesPart(inspection.scope, 'records'),
    about: [
      ['Read by inspection for', READING_REASONS[inspection.reason]],
      ['Asked for in these words', inspection.purpose],
      ['May read', inspection.scope],
      ['Allowed by', nameOf(inspection.decidedBy ?? actor.person.id)],
      ['From', inspection.fromOn?.toString() ?? ''],
      ['Until', inspection.untilOn?.toString() ?? ''],
      ['With what was written', content ? 'Yes, as far as may be read' : 'No'],
    ],
    inspection: key,
    named,
  });
  const written = content ? await contentTables(ports, actor, found.value, named) : [];
  const what = { what: 'audit-pack', on: londonDateOf(actor.now), format };
  return ok(await writtenExport(ports.sheets, what, [...tables, ...written]));
}

/** What was written, as far as the scope grants it; SharePoint trims it once more. */
async function contentTables(
  ports: Ports,
  actor: Actor,
  { inspection, arrangement: { key } }: RunningInspection,
  named: ReturnType<typeof naming>,
): Promise<readonly FilledTable[]> {
  const may = (part: 'records' | 'case discussions') => includesPart(inspection.scope, part);
  const values = <T>(all: readonly { readonly value: T }[]) => named(all.map(({ value }) => value));
  return [
    ...(may('records') ? [filled(RECORDS, values(await ports.records.recordsOf(actor, key)))] : []),
    ...(may('records') ? [filled(ACTIONS, values(await ports.records.actionsOf(actor, key)))] : []),
    ...(may('case discussions') ? [filled(CASES, values(await ports.caseReferences.discussionsOf(actor, key)))] : []),
  ];
}
