import type { OpenAudit, OpenedAudit } from '../../../shared/contract/evaluations.ts';
import { mayOpenRound } from '../../../shared/domain/access/evaluation-access.ts';
import { londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import { isOverOn } from '../../../shared/domain/evaluations/evaluation-round.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { evaluationOf } from './round-policy.ts';
import { roundSummary } from './round-view.ts';
import { whoIsAsked } from './who-is-asked.ts';

const MOST_DAYS = 92;

/**
 * Opens a round of the anonymous audit at a school and asks everybody its policy asks. One at a time; the same key opens it once, and a
 * try that died while people were being asked is finished by the next. Refusals: not a school lead of the school or a trust lead, `not-found` for
 * a school whose policy has no such form, `invalid-field` for days gone by, turned round or too far apart, `already-done` while another is open.
 */
export async function openRound(
  ports: Ports,
  actor: Actor,
  schoolKey: SchoolKey,
  asked: OpenAudit,
): Promise<Result<OpenedAudit>> {
  const on = londonDateOf(actor.now);
  const school = (await ports.register.schools()).find((each) => each.key === schoolKey);
  const decision = mayOpenRound(actor.person, schoolKey, on);
  if (!decision.allowed) return { ok: false, error: decision.error };
  const evaluation = school === undefined ? null : evaluationOf(school);
  if (school === undefined || evaluation === null) {
    return refuse('not-found', 'The policy of this school has no audit form.');
  }
  const opensOn = Temporal.PlainDate.from(asked.opensOn);
  const closesOn = Temporal.PlainDate.from(asked.closesOn);
  if (opensOn.since(on).sign < 0) return refuse('invalid-field', 'That day has passed.', 'opensOn');
  if (closesOn.since(opensOn).sign < 0) return refuse('invalid-field', 'It closes before it opens.', 'closesOn');
  if (opensOn.until(closesOn).days > MOST_DAYS) {
    return refuse('invalid-field', 'A round lasts three months at most.', 'closesOn');
  }
  const key = `${schoolKey}-${asked.key}`;
  const others = await ports.evaluations.roundsOf(schoolKey);
  if (others.some((round) => round.key !== key && !isOverOn(round, on))) {
    return refuse('already-done', 'A round is open here already. Wait until it is over.');
  }
  const { form, rules } = evaluation;
  const round = { key, school: schoolKey, formId: form.id, formVersion: form.version, opensOn, closesOn };
  const outcome = await ports.evaluations.openRound({ ...round, openedBy: actor.person.id });
  const stands = outcome.done ? outcome.stored.value : outcome.stands.value;
  const { people } = await whoIsAsked(ports, schoolKey, rules, on);
  for (const person of people) await ports.evaluations.invite(stands.key, person);
  return ok({ round: await roundSummary(ports, actor, stands, school) });
}
