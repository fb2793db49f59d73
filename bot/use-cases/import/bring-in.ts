import type { Arrangement, CoverEntry } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import { isLiveOrComing } from '../../../shared/domain/eligibility/supervision-circles.ts';
import type { ArrangementStep, ContractDates } from '../../../shared/domain/import/arrangement-steps.ts';
import type { PersonStep } from '../../../shared/domain/import/import-plan.ts';
import type { AbsenceStep } from '../../../shared/domain/import/plan-absences.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import { heldBefore } from '../../../shared/domain/sessions/held-before.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { afterChange } from '../after-change.ts';
import { joinParties } from '../arranging/join-parties.ts';
import { refreshStanding } from '../refresh-standing.ts';
import { noteSettings } from '../settings/settings-audit.ts';
import { changeArrangement } from '../steps/change-arrangement.ts';
import { isNoted, note } from '../steps/note-once.ts';
import { standIn } from '../steps/stand-in.ts';

/** Writes somebody as the sheet wants them, with what they may read following from it; a change of responsibilities goes into their school's trail. */
export async function bringInPerson(ports: Ports, actor: Actor, { person, isNew, changes }: PersonStep): Promise<void> {
  await ports.register.savePerson(person);
  const [home] = person.schools;
  const isGiven = (isNew && person.standing.length > 0) || changes.includes('responsibilities');
  if (isGiven && home !== undefined) {
    await noteSettings(ports, actor, home, [`people.${person.id}=${person.standing.join(', ') || 'none'}`]);
  }
}

/** Writes when somebody is away, and then how their supervisions stand. Again it changes nothing. */
export async function bringInAbsence(
  ports: Ports,
  actor: Actor,
  { absence }: AbsenceStep,
  arrangements: readonly Arrangement[],
): Promise<void> {
  await ports.register.saveAbsence(absence);
  const today = londonDateOf(actor.now);
  for (const one of arrangements) {
    const isTheirs = [...one.supervisors, ...one.supervisees].includes(absence.person);
    if (isTheirs && isLiveOrComing(one, today)) await afterChange(ports, one.key, actor.now);
  }
}

function withContract(arrangement: Arrangement, { signedOn, lastReviewedOn, reviewOn }: ContractDates): Arrangement {
  const stands = arrangement.contractSignedOn;
  if (stands !== null && Temporal.PlainDate.compare(signedOn, stands) <= 0) return arrangement;
  return {
    ...arrangement,
    contractSignedOn: signedOn,
    contractLastReviewedOn: lastReviewedOn ?? arrangement.contractLastReviewedOn,
    contractReviewOn: reviewOn ?? arrangement.contractReviewOn,
  };
}

async function made(ports: Ports, actor: Actor, arrangement: Arrangement): Promise<Versioned<Arrangement>> {
  const stored = await ports.register.createArrangement(arrangement);
  await joinParties(ports, stored.value);
  const { key } = arrangement;
  if (!(await isNoted(ports, key, 'arrangement created', key))) {
    await note(ports, actor, key, 'arrangement created', key);
  }
  return stored;
}

/** Whatever is against a cover by now is said of its line by the next plan. */
async function stoodIn(
  ports: Ports,
  actor: Actor,
  stored: Versioned<Arrangement>,
  entries: readonly CoverEntry[],
): Promise<Result<null>> {
  let standing = stored;
  for (const entry of entries) {
    const covered = await standIn(ports, actor, standing, entry);
    if (covered.ok) standing = covered.value;
    else if (covered.error.code === 'stale-version') return covered;
  }
  return ok(null);
}

/**
 * Writes everything a file says about one arrangement: closed folders, the row, who is in it, its contract's dates, the sessions held before, who
 * stands in, and what stands on the register then. Each write is safe to repeat, so that a try that died half way is finished by the next. Refuses
 * `stale-version` when
 * others keep changing it.
 */
export async function bringInArrangement(ports: Ports, actor: Actor, step: ArrangementStep): Promise<Result<null>> {
  const { key } = step.arrangement;
  const stored = step.isNew ? await made(ports, actor, step.arrangement) : await ports.register.arrangement(key);
  if (stored === null) return refuse('not-found', 'There is no such arrangement.');
  const { contract } = step;
  let standing = stored;
  if (contract !== null) {
    const signed = await changeArrangement(ports, stored, (one) => ok(withContract(one, contract)));
    if (!signed.ok) return signed;
    standing = signed.value;
  }
  for (const on of step.heldOn) {
    await ports.register.createSession(heldBefore(stored.value, on, actor.now), stored.value.school);
  }
  const covered = await stoodIn(ports, actor, standing, [...(step.isNew ? stored.value.cover : []), ...step.cover]);
  if (!covered.ok) return covered;
  if (step.isNew) await refreshStanding(ports, key, actor.now);
  else await afterChange(ports, key, actor.now);
  return ok(null);
}
