import { noticeCard } from '../../shared/cards/notice-card.ts';
import { handedOverNotice } from '../../shared/cards/notices.ts';
import type { ActionView } from '../../shared/contract/actions.ts';
import type { HandOff } from '../../shared/contract/sessions.ts';
import type { Action } from '../../shared/domain/actions/action.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { SessionKey } from '../../shared/domain/sessions/session.ts';
import type { ClinicalRules } from '../../shared/policies/kind-rules.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { mayOwn } from './add-action.ts';
import { afterChange } from './after-change.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { knownAround } from './steps/known-around.ts';
import { isNoted, note } from './steps/note-once.ts';
import { placeOf } from './steps/place-of.ts';
import { policyOf } from './steps/policy-of.ts';
import { actionView } from './views/action-view.ts';

/** How a safeguarding matter leaves clinical supervision under its policy; null in every other kind, and where the policy says nothing. */
export function handOffOf(arrangement: Arrangement): ClinicalRules['handOff'] | null {
  return arrangement.kind === 'clinical' ? (policyOf(arrangement)?.kinds?.clinical?.handOff ?? null) : null;
}

/**
 * A child protection matter arose in clinical supervision and goes to the safeguarding team: an action in the policy's words, due today and open
 * until they have been contacted, and a word to the team that somebody is coming, without what it is about (R-36; D10, D11). Asking twice with
 * one key is asking once. Refusals: not a party, `not-allowed` where it is not clinical supervision, `invalid-field` for a day to come.
 */
export async function handToSafeguarding(
  ports: Ports,
  actor: Actor,
  key: SessionKey,
  asked: HandOff,
): Promise<Result<ActionView>> {
  const found = await allowedSession(ports, actor, 'write actions', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const session = found.value.session.value;
  const rule = handOffOf(arrangement);
  if (rule === null) {
    return refuse('not-allowed', 'This is for clinical supervision. Add an action and choose “refer”.');
  }
  const today = londonDateOf(actor.now);
  const contactedOn = asked.contactedOn ? Temporal.PlainDate.from(asked.contactedOn) : null;
  if (contactedOn !== null && contactedOn.since(today).sign > 0) {
    return refuse('invalid-field', 'That day is still to come.', 'contactedOn');
  }
  const owner = asked.owner ?? arrangement.supervisees[0] ?? actor.person.id;
  if (!mayOwn(arrangement, owner)) {
    return refuse('invalid-field', 'This belongs to one of the people in this supervision.', 'owner');
  }
  const action: Action = {
    key: asked.key,
    arrangement: arrangement.key,
    originSession: key,
    text: rule.action,
    category: 'refer',
    owner,
    dueOn: today,
    status: contactedOn === null ? 'open' : 'done',
    slippedCount: 0,
    closedOn: contactedOn,
    evidence: null,
    referral: { isMade: contactedOn !== null, feedbackDueOn: null },
  };
  const outcome = await ports.records.createAction(await placeOf(ports, arrangement, session), action);
  const stored = outcome.done ? outcome.stored : outcome.stands;
  if (stored.value.originSession !== key) return refuse('clash', 'This key belongs to another action.', 'key');
  const event = 'handed to the safeguarding team';
  // The note is the proof that the team was told: a try that died before it tells them again.
  if (outcome.done || !(await isNoted(ports, arrangement.key, event, asked.key))) {
    await tellTeam(ports, arrangement, stored.value.owner);
    await note(ports, actor, arrangement.key, event, asked.key);
  }
  await afterChange(ports, arrangement.key, actor.now);
  return ok(actionView(stored, await knownAround(ports, [arrangement], [owner]), [session]));
}

/** Somebody is coming to the team; who, but never what about. The parties themselves are not told. One who cannot be reached does not keep it from the others. */
async function tellTeam(ports: Ports, arrangement: Arrangement, owner: string): Promise<void> {
  const all = await ports.register.allPeople();
  const name = all.find((person) => person.id === owner)?.name ?? 'Somebody';
  const parties = [...arrangement.supervisors, ...arrangement.supervisees];
  const notice = handedOverNotice(name);
  const team = all.filter((person) => person.standing.includes('safeguarding team') && !parties.includes(person.id));
  const card = noticeCard(notice);
  const sent = await Promise.allSettled(team.map((person) => ports.messenger.send(person.id, card, notice.title)));
  const failed = sent.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
