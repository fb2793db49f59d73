import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import { isLive } from '../../../shared/domain/due-dates/clocks-on.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { EvaluationRules } from '../../../shared/policies/pack.ts';
import type { Ports } from '../../ports/index.ts';

/** Who a round asks: those who can answer here, and those without an account, who can be given the form on paper. */
export interface Asked {
  readonly people: readonly PersonId[];
  readonly withoutAccount: readonly PersonId[];
}

/** Everybody who is one of those the policy asks, in an arrangement of the school that runs on a day; without those who have left. */
export async function whoIsAsked(
  ports: Ports,
  school: SchoolKey,
  { asks }: EvaluationRules,
  on: PlainDate,
): Promise<Asked> {
  const all = (await ports.register.allArrangements(school)).map((stored) => stored.value);
  const ids = all
    .filter((arrangement) => isLive(on, arrangement))
    .flatMap(({ supervisees, supervisors }) => [
      ...(asks.includes('supervisee') ? supervisees : []),
      ...(asks.includes('supervisor') ? supervisors : []),
    ]);
  const people = await ports.register.people([...new Set(ids)]);
  const here = people.filter((person) => !hasLeft(person, on)).map((person) => person.id);
  return {
    people: here.filter((id) => !isWithoutAccount(id)),
    withoutAccount: here.filter(isWithoutAccount),
  };
}
