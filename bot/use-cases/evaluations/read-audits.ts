import type { Audits } from '../../../shared/contract/evaluations.ts';
import { mayOpenRound, maySeeResults } from '../../../shared/domain/access/evaluation-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { isOverOn } from '../../../shared/domain/evaluations/evaluation-round.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { evaluationOf } from './round-policy.ts';
import { roundSummary } from './round-view.ts';
import { whoIsAsked } from './who-is-asked.ts';

/** Which rounds of the anonymous audit ask the actor, which results they may read, and where they may open one. Nothing of any answer. */
export async function readAudits(ports: Ports, actor: Actor): Promise<Result<Audits>> {
  const on = londonDateOf(actor.now);
  const schools = (await ports.register.schools()).filter((school) => evaluationOf(school) !== null);
  const shown = schools.filter(
    ({ key }) => actor.person.schools.includes(key) || maySeeResults(actor.person, key, on).allowed,
  );
  const each = await Promise.all(shown.map((school) => atSchool(ports, actor, school)));
  return ok({
    today: on.toString(),
    mine: each.flatMap((one) => one.mine),
    led: each.flatMap((one) => one.led),
    mayOpen: each.flatMap((one) => one.mayOpen),
  });
}

async function atSchool(ports: Ports, actor: Actor, school: School): Promise<Omit<Audits, 'today'>> {
  const on = londonDateOf(actor.now);
  const rounds = await ports.evaluations.roundsOf(school.key);
  const views = await Promise.all(
    rounds.map(async (round) => ({
      invitation: await ports.evaluations.invitation(round.key, actor.person.id),
      summary: await roundSummary(ports, actor, round, school),
    })),
  );
  const isReader = maySeeResults(actor.person, school.key, on).allowed;
  const rules = evaluationOf(school)?.rules;
  const mayOpen = rules !== undefined && mayOpenRound(actor.person, school.key, on).allowed;
  const asked = mayOpen ? await whoIsAsked(ports, school.key, rules, on) : null;
  return {
    mine: views.flatMap(({ invitation, summary }) =>
      invitation === null ? [] : [{ round: summary, isAnswered: invitation.isKept }],
    ),
    led: isReader ? views.map((view) => view.summary) : [],
    mayOpen:
      asked === null
        ? []
        : [
            {
              key: school.key,
              name: school.name,
              asks: asked.people.length,
              withoutAccount: asked.withoutAccount.length,
              hasOpen: rounds.some((round) => !isOverOn(round, on)),
            },
          ],
  };
}
