import type { RoundSummary } from '../../../shared/contract/evaluations.ts';
import { maySeeResults } from '../../../shared/domain/access/evaluation-access.ts';
import { londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import {
  type EvaluationRound,
  isOpenOn,
  isOverOn,
  LEAST_GROUP,
} from '../../../shared/domain/evaluations/evaluation-round.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';

/** How a round stands on a day. */
export function roundState(round: EvaluationRound, on: PlainDate): RoundSummary['state'] {
  if (isOpenOn(round, on)) return 'open';
  return isOverOn(round, on) ? 'over' : 'to come';
}

/** A round as the actor may see it: numbers for who may read its results, and none about fewer than five people. */
export async function roundSummary(
  ports: Ports,
  actor: Actor,
  round: EvaluationRound,
  school: School,
): Promise<RoundSummary> {
  const on = londonDateOf(actor.now);
  const isReader = maySeeResults(actor.person, round.school, on).allowed;
  const invitations = isReader ? await ports.evaluations.invitationsOf(round.key) : [];
  const answered = invitations.filter((each) => each.answeredOn !== null).length;
  return {
    key: round.key,
    school: { key: school.key, name: school.name },
    title: 'Audit of supervision',
    opensOn: round.opensOn.toString(),
    closesOn: round.closesOn.toString(),
    state: roundState(round, on),
    asked: isReader ? invitations.length : null,
    answered: isReader && answered >= LEAST_GROUP ? answered : null,
  };
}
