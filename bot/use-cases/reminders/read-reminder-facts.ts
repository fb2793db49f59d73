import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import { renewals } from '../../../shared/domain/people/renewals.ts';
import type { ReminderFacts, RoleFacts, TrainingMatter } from '../../../shared/domain/reminders/reminder-facts.ts';
import type { PolicyId, School, SchoolKey } from '../../../shared/domain/schools/school.ts';
import { latestPackOf } from '../../../shared/policies/index.ts';
import type { Ports } from '../../ports/index.ts';
import { auditsUnderWay } from '../evaluations/audits-under-way.ts';
import { openMissedTwice } from '../missed-twice/open-missed-twice.ts';
import type { TrustReading } from '../read-trust-facts.ts';
import { everySchoolSettings } from '../steps/settings-of.ts';
import { policyReviewOn } from './policy-review-on.ts';
import { saidOnOf, sessionMatters } from './session-matters.ts';
import { signatureMatters } from './signature-matters.ts';

function rolesOf(schools: readonly School[], people: readonly Person[], on: PlainDate): RoleFacts {
  const here = people.filter((person) => !hasLeft(person, on));
  const inRole = (role: Person['standing'][number]) => here.filter(({ standing }) => standing.includes(role));
  const leadsOf = ({ key, safeguardingLead }: School): readonly PersonId[] => {
    const named = inRole('school lead').filter((person) => person.schools.includes(key));
    return named.length > 0 ? named.map((person) => person.id) : [safeguardingLead];
  };
  return {
    schoolLeads: new Map(schools.map((school) => [school.key, leadsOf(school)])),
    trustLeads: inRole('trust lead').map((person) => person.id),
    safeguardingTeam: inRole('safeguarding team').map((person) => person.id),
    homeSchool: new Map(
      people.flatMap(({ id, schools: own }): [PersonId, SchoolKey][] => (own[0] === undefined ? [] : [[id, own[0]]])),
    ),
  };
}

function trainingsOf(people: readonly Person[], on: PlainDate): readonly TrainingMatter[] {
  return people
    .filter((person) => !hasLeft(person, on))
    .flatMap((one) => {
      const { id: person, schools, supervisionTrainingExpiresOn, leadTrainingRenewalOn } = one;
      const school = schools[0];
      if (school === undefined) return [];
      const of = (training: TrainingMatter['training'], expiresOn: PlainDate | null): readonly TrainingMatter[] =>
        expiresOn === null ? [] : [{ person, school, training, expiresOn }];
      const found = [
        ...of('supervision', supervisionTrainingExpiresOn),
        ...of('safeguarding lead', leadTrainingRenewalOn),
        ...renewals(one).flatMap(({ expiresOn }) => of('other', expiresOn)),
      ];
      // A reminder is known by whom and for which day, so that two things that end on one day are one reminder.
      return [
        ...new Map(found.toReversed().map((matter) => [matter.expiresOn.toString(), matter])).values(),
      ].toReversed();
    });
}

function supervisedBy(policies: readonly PolicyId[]): ReminderFacts['supervisorsAreSupervised'] {
  const asked = policies.flatMap((policy): [PolicyId, 'anybody' | 'safeguarding team'][] => {
    const supervised = latestPackOf(policy)?.eligibility.supervised ?? null;
    return supervised === null ? [] : [[policy, supervised.by]];
  });
  return new Map(asked);
}

function missedTwiceMatters(
  known: ReadonlyMap<ArrangementKey, Arrangement>,
  { sessionsOf }: TrustReading,
  now: Instant,
): ReminderFacts['missedTwice'] {
  return [...known.values()].flatMap((arrangement) =>
    openMissedTwice(arrangement, sessionsOf.get(arrangement.key) ?? [], now).map(
      ({ supervisee, second, secondOn }) => ({
        arrangement: arrangement.key,
        supervisee,
        session: second,
        missedOn: secondOn,
      }),
    ),
  );
}

/**
 * What reminders follow from beside the clocks, as the app: the register, keys and states of content, never a text and never a child. `trust` is
 * what the run has read already. Rejects with `StoreError`.
 */
export async function readReminderFacts(ports: Ports, trust: TrustReading, now: Instant): Promise<ReminderFacts> {
  const on = londonDateOf(now);
  const [schools, people, actions, unfiled, signatures, settingsOf, saidOn] = await Promise.all([
    ports.register.schools(),
    ports.register.allPeople(),
    ports.outstanding.openActions(),
    ports.outstanding.unfiledDecisions(),
    signatureMatters(ports, trust),
    everySchoolSettings(ports),
    saidOnOf(ports, trust.sessionsOf),
  ]);
  const known = new Map<ArrangementKey, Arrangement>(trust.arrangements.map(({ value }) => [value.key, value]));
  return {
    sessions: sessionMatters(known, trust.sessionsOf, now, saidOn),
    signatures,
    actions,
    unfiled,
    missedTwice: missedTwiceMatters(known, trust, now),
    trainings: trainingsOf(people, on),
    audits: await auditsUnderWay(ports, on),
    policyReviews: schools.flatMap(({ key, policy }) => {
      const dueOn = policyReviewOn(policy, settingsOf(key));
      return dueOn === null ? [] : [{ school: key, dueOn }];
    }),
    roles: rolesOf(schools, people, on),
    supervisorsAreSupervised: supervisedBy([...new Set(schools.map(({ policy }) => policy))]),
  };
}
