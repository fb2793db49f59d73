import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { inspectionInForce } from '../inspections/inspection-in-force.ts';
import { note } from '../steps/note-once.ts';
import { ACTIONS, CASES, RECORDS } from './content-tables.ts';
import { filled } from './export-table.ts';
import { ARRANGEMENTS, SESSIONS } from './register-tables.ts';
import { type ExportedFile, type ExportFormat, naming, writtenExport } from './written-export.ts';

/** What of an arrangement's content somebody may take away. */
interface Reach {
  readonly records: boolean;
  readonly cases: boolean;
}

/** A party's whole reach; during an inspection what its scope says; null = none of either. */
async function reachOf(ports: Ports, actor: Actor, arrangement: Arrangement): Promise<Reach | null> {
  const today = londonDateOf(actor.now);
  if (mayWithArrangement(actor.person, 'read content', arrangement, today).allowed)
    return { records: true, cases: true };
  const [records, cases] = await Promise.all([
    inspectionInForce(ports, actor, arrangement.key, 'records'),
    inspectionInForce(ports, actor, arrangement.key, 'case discussions'),
  ]);
  return records === null && cases === null ? null : { records: records !== null, cases: cases !== null };
}

/**
 * Everything of one arrangement that the actor may read: for its parties, and during an inspection as its scope says. Content is read on their behalf, so that
 * SharePoint decides once more; drafts that were never shared are nobody's to take away. Noted in the trail before anything is handed over. `not-found` for
 * everybody else, oversight too.
 */
export async function exportArrangement(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  format: ExportFormat,
): Promise<Result<ExportedFile>> {
  const stored = await ports.register.arrangement(key);
  const reach = stored === null ? null : await reachOf(ports, actor, stored.value);
  if (stored === null || reach === null) return refuse('not-found', 'There is nothing like that for you to take away.');
  const [sessions, records, actions, cases, people, schools] = await Promise.all([
    ports.register.sessionsOf(key),
    reach.records ? ports.records.recordsOf(actor, key) : [],
    reach.records ? ports.records.actionsOf(actor, key) : [],
    reach.cases ? ports.caseReferences.discussionsOf(actor, key) : [],
    ports.register.allPeople(),
    ports.register.schools(),
  ]);
  await note(ports, actor, key, 'exported', key);
  const named = naming(people, schools);
  const values = <T>(all: readonly { readonly value: T }[]) => named(all.map(({ value }) => value));
  const tables = [
    filled(ARRANGEMENTS, named([stored.value])),
    filled(SESSIONS, values(sessions)),
    ...(reach.records ? [filled(RECORDS, values(records)), filled(ACTIONS, values(actions))] : []),
    ...(reach.cases ? [filled(CASES, values(cases))] : []),
  ];
  return ok(await writtenExport(ports.sheets, { what: 'arrangement', on: londonDateOf(actor.now), format }, tables));
}
