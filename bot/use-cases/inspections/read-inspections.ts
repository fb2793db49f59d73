import type { InspectionChoices, InspectionList } from '../../../shared/contract/inspections.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { mayAudit } from '../../../shared/domain/access/school-access.ts';
import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Inspection } from '../../../shared/domain/inspections/inspection.ts';
import {
  approversOf,
  asksAt,
  mayAskToRead,
  needsSecond,
  partiesOf,
} from '../../../shared/domain/inspections/inspection-access.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import {
  arrangementsOf,
  type InspectionGround,
  inspectedArrangementView,
  inspectionGround,
  inspectionView,
} from './inspection-ground.ts';
import { inspectionSettingsOf, mayChangeInspectionSettings } from './inspection-settings.ts';

/** The inspections that could be shown to the actor: every one for trust leads, else their own and those still open, of which most are nobody's business here. */
async function possible(ports: Ports, { person }: Actor): Promise<readonly Inspection[]> {
  if (person.standing.includes('trust lead')) return (await ports.inspections.all()).map(({ value }) => value);
  const [mine, open] = await Promise.all([ports.inspections.by(person.id), ports.inspections.open()]);
  return [...new Map([...mine, ...open].map(({ value }) => [value.key, value])).values()];
}

/** Its reader sees it, whoever may decide about it, and trust leads; a party never here, who is told on Home and in "who has opened what". */
function isShownTo({ person, now }: Actor, one: Inspection, arrangement: Arrangement, { people }: InspectionGround) {
  if (one.reader === person.id) return true;
  if (partiesOf(arrangement).includes(person.id)) return false;
  return (
    person.standing.includes('trust lead') ||
    approversOf(one, arrangement, people, londonDateOf(now)).includes(person.id)
  );
}

/** The inspections the actor reads by, decides about or oversees, latest first, and what they may do here. Never refused: most people see an empty page. */
export async function readInspections(ports: Ports, actor: Actor): Promise<Result<InspectionList>> {
  const today = londonDateOf(actor.now);
  const [all, ground, settings] = await Promise.all([
    possible(ports, actor),
    inspectionGround(ports),
    inspectionSettingsOf(ports),
  ]);
  const arrangements = await arrangementsOf(ports, all);
  const shown = all.flatMap((one) => {
    const arrangement = arrangements.get(one.arrangement);
    return arrangement !== undefined && isShownTo(actor, one, arrangement, ground) ? [{ one, arrangement }] : [];
  });
  const schools = [...ground.known.schools.keys()];
  const maySample = actor.person.standing.includes('safeguarding team') && !hasLeft(actor.person, today);
  return ok({
    today: today.toString(),
    inspections: shown
      .map(({ one, arrangement }) => inspectionView(one, arrangement, ground, actor))
      .sort((one, other) => other.askedAt.localeCompare(one.askedAt)),
    mayAsk: schools.some((school) => asksAt(actor.person, school, today)),
    maySample,
    auditedSchools: [...ground.known.schools.values()]
      .filter(({ key }) => mayAudit(actor.person, key, today).allowed)
      .map(({ key, name }) => ({ key, name })),
    sampledSchools: maySample ? [...ground.known.schools.values()].map(({ key, name }) => ({ key, name })) : [],
    settings: { ...settings, mayChange: mayChangeInspectionSettings(actor) },
  });
}

/**
 * The arrangements whose content the actor may ask to read, running ones first; of the one that is named only that. Refusals: `not-allowed` for whoever may
 * ask for nothing, and as `mayAskToRead` for the one named.
 */
export async function readInspectionChoices(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey | null,
): Promise<Result<InspectionChoices>> {
  const today = londonDateOf(actor.now);
  const found = key === null ? await offered(ports, actor) : await named(ports, actor, key);
  if (!found.ok) return found;
  const [ground, settings] = await Promise.all([inspectionGround(ports), inspectionSettingsOf(ports)]);
  const isRunning = ({ endedOn }: Arrangement) => endedOn === null || endedOn.since(today).sign >= 0;
  const sorted = [...found.value].sort((one, other) => Number(isRunning(other)) - Number(isRunning(one)));
  return ok({
    arrangements: sorted.map((one) => inspectedArrangementView(one, ground, actor)),
    maxDays: settings.maxDays,
    needsApproval: needsSecond(actor.person, { putOff: null }, settings),
  });
}

async function named(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<readonly Arrangement[]>> {
  const stored = await ports.register.arrangement(key);
  if (stored === null) return refuse('not-found', 'There is no such arrangement.');
  const decision = mayAskToRead(actor.person, stored.value, londonDateOf(actor.now));
  return decision.allowed ? ok([stored.value]) : { ok: false, error: decision.error };
}

async function offered(ports: Ports, actor: Actor): Promise<Result<readonly Arrangement[]>> {
  const today = londonDateOf(actor.now);
  const schools = (await ports.register.schools()).filter(({ key }) => asksAt(actor.person, key, today));
  if (schools.length === 0) {
    return refuse('not-allowed', 'Only leads, heads and auditors can ask to read records.');
  }
  const all = await Promise.all(schools.map(({ key }) => ports.register.allArrangements(key)));
  const may = ({ value }: { readonly value: Arrangement }) => mayAskToRead(actor.person, value, today).allowed;
  return ok(
    all
      .flat()
      .filter(may)
      .map(({ value }) => value),
  );
}
