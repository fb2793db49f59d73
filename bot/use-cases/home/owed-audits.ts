import type { Owed } from '../../../shared/contract/home.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { isOpenOn } from '../../../shared/domain/evaluations/evaluation-round.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { evaluationOf } from '../evaluations/round-policy.ts';

/** The anonymous audit a person is asked in and has not answered; read only at schools whose policy has one. Nothing of what anybody said. */
export async function owedAudits(ports: Ports, actor: Actor): Promise<readonly Owed[]> {
  const on = londonDateOf(actor.now);
  const schools = (await ports.register.schools()).filter(
    (school) => actor.person.schools.includes(school.key) && evaluationOf(school) !== null,
  );
  const rounds = await Promise.all(schools.map((school) => ports.evaluations.roundsOf(school.key)));
  const owed = await Promise.all(
    rounds.flat().map(async (round): Promise<readonly Owed[]> => {
      const invitation = isOpenOn(round, on) ? await ports.evaluations.invitation(round.key, actor.person.id) : null;
      if (invitation === null || invitation.isKept) return [];
      return [
        {
          kind: 'answer audit',
          text: 'Say, without your name, how supervision goes: the yearly audit is open.',
          dueOn: round.closesOn.toString(),
          link: `audits/${round.key}`,
          rule: 'R-21',
        },
      ];
    }),
  );
  return owed.flat();
}
