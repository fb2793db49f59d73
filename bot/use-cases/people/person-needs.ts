import type { PersonPage } from '../../../shared/contract/people-page.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import { positionAsksFor, unmetNeeds } from '../../../shared/domain/eligibility/unmet-needs.ts';
import { NEEDS, type Person } from '../../../shared/domain/people/person.ts';
import { renewals } from '../../../shared/domain/people/renewals.ts';
import { homeRulesOf } from '../steps/rules-of-schools.ts';
import { NEAR_DAYS, type PeopleFacts } from './people-facts.ts';

/** What somebody brings, the newest first, with what has to be renewed and when that is near. */
export function competenciesOf(person: Person, today: PlainDate): PersonPage['competencies'] {
  const left = new Map(
    renewals(person).map(({ competency, expiresOn }) => [competency.key, today.until(expiresOn).days]),
  );
  const stateOf = (key: string) => {
    const days = left.get(key);
    if (days === undefined || days > NEAR_DAYS) return null;
    return days < 0 ? ('overdue' as const) : ('due' as const);
  };
  return (person.competencies ?? [])
    .map(({ key, kind, name, achievedOn, expiresOn }) => ({
      key,
      kind,
      name,
      achievedOn: achievedOn?.toString() ?? null,
      expiresOn: expiresOn?.toString() ?? null,
      state: stateOf(key),
    }))
    .sort((one, other) => (other.achievedOn ?? '').localeCompare(one.achievedOn ?? ''));
}

/** What the policy and the school of somebody's home want people to bring. */
export function wantedOf({ rules }: PeopleFacts, person: Person): PersonPage['wanted'] {
  const found = homeRulesOf(rules)(person)?.competencies ?? [];
  return found.map(({ name, kind, of, source }) => ({ name, kind, of, rule: source }));
}

/** What supervision somebody is to have and has; the clinical kind only where a rule or a lead asks for it. */
export function needsOf({ rules, people, arrangements, today }: PeopleFacts, person: Person): PersonPage['needs'] {
  const own = homeRulesOf(rules)(person);
  if (own === null) return [];
  const asked = positionAsksFor(person, own);
  // Everybody is handed in, because whether a supervisor has left is theirs to say.
  const unmet = unmetNeeds(people, arrangements, (one) => (one.id === person.id ? own : null), today);
  return NEEDS.flatMap((need): PersonPage['needs'] => {
    const said = person.saidNeeds?.find((one) => one.need === need);
    const byPosition = asked.find((one) => one.need === need);
    if (need === 'clinical' && own.clinicallyEntitled === null && said === undefined) return [];
    const by = people.find((one) => one.id === said?.saidBy)?.name ?? 'Somebody';
    return [
      {
        need,
        isAsked: byPosition !== undefined,
        rule: byPosition?.rule ?? null,
        said:
          said === undefined ? null : { isNeeded: said.isNeeded, reason: said.reason, on: said.saidOn.toString(), by },
        isUnmet: unmet.some((one) => one.need === need),
      },
    ];
  });
}
