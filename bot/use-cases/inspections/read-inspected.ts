import type { InspectedRecord, InspectionPage } from '../../../shared/contract/inspections.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { type InspectedPart, type Inspection, includesPart } from '../../../shared/domain/inspections/inspection.ts';
import { mayReadInspected } from '../../../shared/domain/inspections/inspection-moves.ts';
import type { CaseDiscussion, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { formOf } from '../../../shared/policies/index.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { formPageOf } from '../read-form-page.ts';
import { noteOpening } from '../records/note-opening.ts';
import { storedInPlace } from '../records/record-in-place.ts';
import { knownAround } from '../steps/known-around.ts';
import { note } from '../steps/note-once.ts';
import { actionView, byUrgency } from '../views/action-view.ts';
import { inspectionGround, inspectionView } from './inspection-ground.ts';
import { runningInspection } from './running-inspection.ts';

const UNKNOWN = refuse('not-found', 'There is nothing like that for you to read.');

/**
 * What may be read by an inspection now, for its reader alone: the records and actions, what was said about children, or both, as its scope says. Read on
 * their behalf, so that SharePoint decides first. Each day's first opening is written down where the parties see it, before anything is shown.
 */
export async function readInspected(ports: Ports, actor: Actor, key: string): Promise<Result<InspectionPage>> {
  const found = await runningInspection(ports, actor, key);
  if (!found.ok) return found;
  const { inspection, arrangement } = found.value;
  await noteLooking(ports, actor, inspection);
  const may = (part: InspectedPart) => includesPart(inspection.scope, part);
  const [ground, sessions, records, actions, cases] = await Promise.all([
    inspectionGround(ports),
    ports.register.sessionsOf(arrangement.key),
    may('records') ? ports.records.recordsOf(actor, arrangement.key) : null,
    may('records') ? ports.records.actionsOf(actor, arrangement.key) : null,
    may('case discussions') ? ports.caseReferences.discussionsOf(actor, arrangement.key) : null,
  ]);
  const all = sessions.map(({ value }) => value);
  const owners = actions?.map(({ value }) => value.owner) ?? [];
  const known = actions === null ? null : await knownAround(ports, [arrangement], owners);
  return ok({
    inspection: inspectionView(inspection, arrangement, ground, actor),
    records: records?.map(({ value }) => recordLine(value, all)).sort(latestFirst) ?? null,
    actions:
      actions === null || known === null
        ? null
        : [...actions].sort(byUrgency).map((one) => ({ ...actionView(one, known, all), version: '' })),
    cases:
      cases?.map(({ value }) => caseLine(value)).sort((a, b) => b.discussedOn.localeCompare(a.discussedOn)) ?? null,
  });
}

/** Once a day and reader: that the lists of this inspection were opened. Each record says so itself. */
async function noteLooking(ports: Ports, actor: Actor, { arrangement, key }: Inspection): Promise<void> {
  const today = londonDateOf(actor.now);
  const trail = await ports.audit.of(arrangement);
  const isNoted = trail.some(
    ({ event, about, at }) => event === 'record opened' && about === key && londonDateOf(at).equals(today),
  );
  if (!isNoted) await note(ports, actor, arrangement, 'record opened', key);
}

type RecordLine = NonNullable<InspectionPage['records']>[number];

function recordLine(record: SupervisionRecord, sessions: readonly Session[]): RecordLine {
  const session = sessions.find((one) => one.key === record.session);
  return {
    key: record.key,
    title: formOf(record.formId, record.formVersion)?.title ?? 'A record',
    heldOn: session === undefined ? null : londonDateOf(session.startsAt).toString(),
    sealedOn: record.seal === null ? null : londonDateOf(record.seal.sealedAt).toString(),
    status: record.status,
  };
}

function latestFirst(one: RecordLine, other: RecordLine): number {
  const byDay = (other.heldOn ?? '').localeCompare(one.heldOn ?? '');
  return byDay === 0 ? (other.sealedOn ?? '').localeCompare(one.sealedOn ?? '') : byDay;
}

function caseLine(value: CaseDiscussion): NonNullable<InspectionPage['cases']>[number] {
  const { key, childReference, plan, discussedOn, decision, filedIn, filedOn, text } = value;
  return {
    key,
    childReference,
    plan,
    discussedOn: discussedOn.toString(),
    decision,
    filedIn,
    filedOn: filedOn?.toString() ?? null,
    text,
  };
}

/**
 * One record of an inspection, to be read and nothing else; what is about children is left out by SharePoint where the scope leaves it out. The opening is written
 * down first. `not-found` for a record of another arrangement, whatever its key.
 */
export async function readInspectedRecord(
  ports: Ports,
  actor: Actor,
  key: string,
  record: string,
): Promise<Result<InspectedRecord>> {
  const found = await runningInspection(ports, actor, key);
  if (!found.ok) return found;
  const { inspection, arrangement } = found.value;
  if (!mayReadInspected(inspection, actor.person.id, 'records', actor.now)) return UNKNOWN;
  const [stored, ground] = await Promise.all([storedInPlace(ports, actor, record), inspectionGround(ports)]);
  if (stored === null || stored.place === 'draft' || stored.arrangement.key !== arrangement.key) return UNKNOWN;
  await noteOpening(ports, actor, stored);
  const page = await formPageOf(ports, actor, stored);
  return ok({
    inspection: inspectionView(inspection, arrangement, ground, actor),
    page: { ...page, isParty: false, record: readOnly(withinScope(page.record, inspection)) },
  });
}

type RecordShown = InspectedRecord['page']['record'];

/** Without the questions about children where they are not in scope: left in, they would look as if nobody had answered them. */
function withinScope(record: RecordShown, { scope }: Inspection): RecordShown {
  if (includesPart(scope, 'case discussions')) return record;
  const sections = record.form.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => question.child === undefined),
  }));
  const kept = sections.filter((section) => section.questions.length > 0);
  return { ...record, form: { ...record.form, sections: kept } };
}

/** Whatever their other roles may let them do with it elsewhere, here it is only read. */
function readOnly(record: RecordShown): RecordShown {
  const { corrections } = record;
  return {
    ...record,
    may: { write: false, share: false, sign: false, begin: false },
    ...(corrections === undefined ? {} : { corrections: { ...corrections, mayAdd: false } }),
  };
}
