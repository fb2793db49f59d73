import type { AuditPage } from '../../../shared/contract/evaluations.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { formView } from '../views/form-view.ts';
import { ownInvitation, roundInPlace } from './round-in-place.ts';
import { roundState, roundSummary } from './round-view.ts';

/** The page on which somebody who is asked answers: the form, empty. Nothing is filled in from the register, not even the counts. Refusals: `not-found` for everybody who is not asked. */
export async function readRound(ports: Ports, actor: Actor, key: string): Promise<Result<AuditPage>> {
  const found = await roundInPlace(ports, key);
  if (!found.ok) return found;
  const invitation = await ownInvitation(ports, actor, found.value);
  if (!invitation.ok) return invitation;
  const { round, school, form, rules } = found.value;
  const state = roundState(round, londonDateOf(actor.now));
  const open = invitation.value.isKept ? 'answered' : 'to answer';
  return ok({
    round: await roundSummary(ports, actor, round, school),
    state: state === 'open' || invitation.value.isKept ? open : state,
    form: formView(form),
    nameQuestion: rules.nameQuestion,
  });
}
