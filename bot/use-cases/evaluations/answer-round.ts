import type { AnswerAudit, AnsweredAudit } from '../../../shared/contract/evaluations.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { isOpenOn } from '../../../shared/domain/evaluations/evaluation-round.ts';
import type { Answers } from '../../../shared/domain/records/record.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import { checkAnswers } from '../../../shared/forms/check-answers.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { ownInvitation, roundInPlace } from './round-in-place.ts';

/** So that every envelope fits its column. */
const MOST_CHARACTERS = 30_000;
const ANSWERED: Result<AnsweredAudit> = ok({ state: 'answered' });

/**
 * Takes somebody's answers, once, and keeps nothing of who they are with them: only that they answered, and on which day. Nothing is
 * written to any trail or log. A try that died half way is finished by the next; answering again after that changes nothing. Nothing unanswered
 * stops it. Refusals: `not-found` for who is not asked, `not-allowed` before the round opens and after it is over, `invalid-field` for an answer
 * that cannot be one, `too-long`.
 */
export async function answerRound(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: AnswerAudit,
): Promise<Result<AnsweredAudit>> {
  const found = await roundInPlace(ports, key);
  if (!found.ok) return found;
  const { round, form } = found.value;
  const invitation = await ownInvitation(ports, actor, found.value);
  if (!invitation.ok) return invitation;
  if (invitation.value.isKept) return ANSWERED;
  const on = londonDateOf(actor.now);
  if (!isOpenOn(round, on)) return refuse('not-allowed', 'This audit is not open.');
  const answers: Answers = Object.fromEntries(Object.entries(asked.answers).filter(([, value]) => value !== ''));
  const [first] = checkAnswers(form, answers);
  if (first !== undefined) return refuse(first.code, first.message, first.field);
  if (JSON.stringify(answers).length > MOST_CHARACTERS) {
    return refuse('too-long', 'Altogether this is too long. Please shorten your comments.');
  }
  await ports.evaluations.handIn(round, actor.person.id, answers, on);
  return ANSWERED;
}
