import type { FormPage } from '../../shared/contract/forms.ts';
import { mayWithArrangement } from '../../shared/domain/access/arrangement-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { noteOpening } from './records/note-opening.ts';
import { type RecordInPlace, recordInPlace } from './records/record-in-place.ts';
import { knownAround } from './steps/known-around.ts';
import { personRef } from './views/arrangement-summary.ts';
import { recordView } from './views/record-view.ts';

/**
 * One form on a page of its own: for the people of the supervision, and for somebody who is asked to sign it and sees nothing else of theirs. Opening
 * a shared one is written down. `not-found` for anybody else.
 */
export async function readFormPage(ports: Ports, actor: Actor, key: string): Promise<Result<FormPage>> {
  const found = await recordInPlace(ports, actor, 'read content', key);
  if (!found.ok) return found;
  await noteOpening(ports, actor, found.value);
  return ok(await formPageOf(ports, actor, found.value));
}

/** A form with the people and the place it belongs to, as this reader may see it; whoever calls this has decided that they may, and noted it. */
export async function formPageOf(ports: Ports, actor: Actor, found: RecordInPlace): Promise<FormPage> {
  const { arrangement, session } = found;
  const known = await knownAround(ports, [arrangement]);
  const on = londonDateOf(actor.now);
  const school = known.schools.get(arrangement.school);
  return {
    record: await recordView(ports, actor, found),
    arrangement: arrangement.key,
    session: session?.key ?? null,
    policy: arrangement.policy,
    school: { key: arrangement.school, name: school?.name ?? arrangement.school },
    supervisors: arrangement.supervisors.map((id) => personRef(known, id)),
    supervisees: arrangement.supervisees.map((id) => personRef(known, id)),
    contacts: [...(school?.contacts ?? [])],
    isParty: mayWithArrangement(actor.person, 'see that it happens', arrangement, on).allowed,
  };
}
