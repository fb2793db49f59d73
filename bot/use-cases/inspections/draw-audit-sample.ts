import type { AuditSample, DrawAuditSample } from '../../../shared/contract/inspections.ts';
import { mayAudit } from '../../../shared/domain/access/school-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate, writtenDate } from '../../../shared/domain/dates.ts';
import { approversOf, mayAskToRead } from '../../../shared/domain/inspections/inspection-access.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { schoolSettingKey } from '../steps/settings-of.ts';
import { askingRefusal, requestReading } from './ask-to-read.ts';
import { inspectedArrangementView, inspectionGround } from './inspection-ground.ts';
import { inspectionSettingsOf } from './inspection-settings.ts';
import { tellApprovers } from './tell-of-reading.ts';

/** The seed of a school's sample on a day: nobody chooses it, and everybody can draw by it again. */
function seedOf(school: SchoolKey, on: PlainDate): string {
  return `${school}|${on}`;
}

/** Arrangements in which a session was held in the year before a day. */
function wereHeld(arrangements: readonly Arrangement[], on: PlainDate): readonly Arrangement[] {
  const since = on.subtract({ years: 1 });
  return arrangements.filter(
    ({ standing: { lastHeldOn } }) => lastHeldOn !== null && lastHeldOn.since(since).sign >= 0,
  );
}

/** In the order of the hash over seed and key: the same for everybody who draws by this seed. */
function shuffled(ports: Pick<Ports, 'sealer'>, all: readonly Arrangement[], seed: string): readonly Arrangement[] {
  return all
    .map((arrangement) => ({ arrangement, at: ports.sealer.hash(canonicalJson({ key: arrangement.key, seed })) }))
    .sort((one, other) => one.at.localeCompare(other.at))
    .map(({ arrangement }) => arrangement);
}

/** Draws a school's sample of a day for this person, and says out of how many; their own supervision is nothing they could audit. */
async function drawn(ports: Ports, actor: Actor, school: SchoolKey, count: number) {
  const on = londonDateOf(actor.now);
  const seed = seedOf(school, on);
  const all = (await ports.register.allArrangements(school)).map(({ value }) => value);
  const held = wereHeld(all, on);
  const possible = held.filter((one) => mayAskToRead(actor.person, one, on).allowed);
  const chosen = shuffled(ports, possible, seed).slice(0, count);
  return { on, seed, outOf: possible.length, leftOut: held.length - possible.length, chosen };
}

/** Written once a day and person in the school's own trail: the seed, and how many of how many, so that anybody can draw it again. */
async function noteDrawn(ports: Ports, { person, now }: Actor, school: SchoolKey, about: string): Promise<void> {
  const arrangement = schoolSettingKey(school);
  const trail = await ports.audit.of(arrangement);
  const isNoted = trail.some(
    (one) => one.event === 'audit sample drawn' && one.by === person.id && one.about === about,
  );
  if (!isNoted) await ports.audit.append({ arrangement, at: now, by: person.id, event: 'audit sample drawn', about });
}

/**
 * Draws a random sample of a school's arrangements for its audit and asks to read each, with its own reason and end; whoever may decide does so for each.
 * Chosen by the hash over the day's seed and each key, so that nobody picks whom they want and everybody can draw it again. What is open already is not asked
 * for twice. Refusals: `not-allowed` for anybody but trust leads and the school's leads and auditors, and where nothing can be drawn; `not-found` for an
 * unknown school; `invalid-field days` beyond what the trust allows. Source: H-70, C-113; decision 0040.
 */
export async function drawAuditSample(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
  asked: DrawAuditSample,
): Promise<Result<AuditSample>> {
  const may = mayAudit(actor.person, school, londonDateOf(actor.now));
  if (!may.allowed) return { ok: false, error: may.error };
  const found = (await ports.register.schools()).find(({ key }) => key === school);
  if (found === undefined) return refuse('not-found', 'There is no such school.');
  const settings = await inspectionSettingsOf(ports);
  const refusal = askingRefusal(actor, asked.days, settings);
  if (refusal !== null) return refusal;
  const { on, seed, outOf, leftOut, chosen } = await drawn(ports, actor, school, asked.count);
  if (chosen.length === 0)
    return refuse('not-allowed', 'No session was held here in the last year that you could audit.');
  await noteDrawn(ports, actor, school, `${seed}: ${chosen.length} of ${outOf}`);
  const ground = await inspectionGround(ports);
  const toTell = new Set<PersonId>();
  let alreadyOpen = 0;
  for (const [at, arrangement] of chosen.entries()) {
    const which = `Audit sample of ${writtenDate(on)}, ${at + 1} of ${chosen.length} drawn out of ${outOf}.`;
    const reading = {
      ...{ key: `${asked.key}-${at + 1}`, arrangement: arrangement.key, reason: 'audit' as const, putOff: null },
      ...{ scope: asked.scope, days: asked.days, purpose: `${which} ${asked.purpose}`.trim() },
    };
    const request = await requestReading(ports, actor, arrangement, reading, settings);
    if (!request.ok && request.error.code !== 'already-done') return request;
    if (!request.ok) alreadyOpen += 1;
    else if (request.value.waiting !== null)
      for (const person of approversOf(request.value.waiting, arrangement, ground.people, on)) toTell.add(person);
  }
  await tellApprovers(ports, [...toTell]);
  return ok({
    school: { key: school, name: found.name },
    drawnOn: on.toString(),
    seed,
    outOf,
    leftOut,
    alreadyOpen,
    arrangements: chosen.map((one) => inspectedArrangementView(one, ground, actor)),
  });
}
