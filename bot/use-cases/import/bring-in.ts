import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { ArrangementStep, ContractDates, PersonStep } from '../../../shared/domain/import/import-plan.ts';
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

/** Writes somebody as the sheet wants them, with what they may read following from it; a change of responsibilities goes into their school's trail. */
export async function bringInPerson(ports: Ports, actor: Actor, { person, isNew, changes }: PersonStep): Promise<void> {
  await ports.register.savePerson(person);
  const [home] = person.schools;
  const isGiven = (isNew && person.standing.length > 0) || changes.includes('responsibilities');
  if (isGiven && home !== undefined) {
    await noteSettings(ports, actor, home, [`people.${person.id}=${person.standing.join(', ') || 'none'}`]);
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

/**
 * Writes everything a file says about one arrangement: closed folders, the row, who is in it, its contract's dates, the sessions held before, and what
 * stands on the register then. Each write is safe to repeat, so that a try that died half way is finished by the next. Refuses `stale-version` when
 * others keep changing it.
 */
export async function bringInArrangement(ports: Ports, actor: Actor, step: ArrangementStep): Promise<Result<null>> {
  const { key } = step.arrangement;
  const stored = step.isNew ? await made(ports, actor, step.arrangement) : await ports.register.arrangement(key);
  if (stored === null) return refuse('not-found', 'There is no such arrangement.');
  const { contract } = step;
  if (contract !== null) {
    const signed = await changeArrangement(ports, stored, (standing) => ok(withContract(standing, contract)));
    if (!signed.ok) return signed;
  }
  for (const on of step.heldOn) {
    await ports.register.createSession(heldBefore(stored.value, on, actor.now), stored.value.school);
  }
  if (step.isNew) await refreshStanding(ports, key, actor.now);
  else await afterChange(ports, key, actor.now);
  return ok(null);
}
