import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { Flag } from '../flag.ts';
import type { Person, PersonId } from '../people/person.ts';
import { competencyGaps } from './competency-gaps.ts';
import type { EligibilityRules } from './eligibility-rules.ts';
import { isRunning } from './supervision-circles.ts';

/** A supervisor who lacks what the policy asks of supervisors. */
export interface SupervisorGap {
  readonly person: PersonId;
  readonly flags: readonly Flag[];
}

type Supervision = Pick<Arrangement, 'supervisors' | 'supervisees' | 'endedOn' | 'startedOn' | 'kind'>;

/** What is amiss with a supervisor's training on a day: none recorded, or out of date (the last day it holds is still good); null when nothing is. */
export function trainingGap(person: Person, { training }: EligibilityRules, on: PlainDate): Flag | null {
  if (training === null) return null;
  const { supervisionTrainedOn: trained, supervisionTrainingExpiresOn: expires } = person;
  if (trained === null || trained.since(on).sign > 0) {
    return { text: `${person.name} has no training in supervision recorded.`, rule: training.source };
  }
  return expires !== null && expires.since(on).sign < 0
    ? { text: `${person.name}’s training in supervision has run out.`, rule: training.source }
    : null;
}

/** What is amiss with a supervisor's own supervision on a day, as the policy asks for it. */
export function ownSupervisionGaps(
  person: Person,
  isClinical: boolean,
  rules: EligibilityRules,
  { people, arrangements }: { readonly people: readonly Person[]; readonly arrangements: readonly Supervision[] },
  on: PlainDate,
): readonly Flag[] {
  const own = arrangements.filter((one) => one.supervisees.includes(person.id) && isRunning(one, on));
  const team = new Set(people.filter((one) => one.standing.includes('safeguarding team')).map((one) => one.id));
  const flags: Flag[] = [];
  const byTeam = rules.supervised?.by === 'safeguarding team';
  // Nobody above the team is named to supervise it, so its own members need only be supervised by somebody.
  const counts = (one: Supervision) =>
    one.kind !== 'clinical' && (!byTeam || team.has(person.id) || one.supervisors.some((id) => team.has(id)));
  if (rules.supervised !== null && !own.some(counts)) {
    const by = byTeam && !team.has(person.id) ? ' by the safeguarding team' : '';
    flags.push({ text: `${person.name} supervises and is not supervised${by}.`, rule: rules.supervised.source });
  }
  if (isClinical && rules.clinicallySupervised !== null && !own.some((one) => one.kind === 'clinical')) {
    const text = `${person.name} gives clinical supervision and has none.`;
    flags.push({ text, rule: rules.clinicallySupervised });
  }
  return flags;
}

/**
 * Everybody who supervises on a day and is not trained, not what the policy or school wants of supervisors (H-37, H-60), or not supervised as the
 * policy asks (C-02, C-117, J-09, J-10, R-13, R-14, R-71), in the order of the people. Hand in the arrangements that follow the policy, and all people.
 */
export function supervisorGaps(
  people: readonly Person[],
  arrangements: readonly Supervision[],
  pack: { readonly eligibility: EligibilityRules },
  on: PlainDate,
): readonly SupervisorGap[] {
  const running = arrangements.filter((one) => isRunning(one, on));
  const supervising = new Set(running.flatMap((one) => one.supervisors));
  const clinical = new Set(running.filter((one) => one.kind === 'clinical').flatMap((one) => one.supervisors));
  return people
    .filter((person) => supervising.has(person.id))
    .map((person) => ({
      person: person.id,
      flags: [
        trainingGap(person, pack.eligibility, on),
        ...competencyGaps(person, pack.eligibility, on),
        ...ownSupervisionGaps(person, clinical.has(person.id), pack.eligibility, { people, arrangements }, on),
      ].filter((flag) => flag !== null),
    }))
    .filter((gap) => gap.flags.length > 0);
}
