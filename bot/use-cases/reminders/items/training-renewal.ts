import {
  type TrainingRenewalItemView,
  trainingRenewalItem,
} from '../../../../shared/cards/digest/training-renewal-item.ts';
import { Temporal } from '../../../../shared/domain/dates.ts';
import type { Person } from '../../../../shared/domain/people/person.ts';
import { renewals } from '../../../../shared/domain/people/renewals.ts';
import type { PolicyId } from '../../../../shared/domain/schools/school.ts';
import { latestPackOf } from '../../../../shared/policies/index.ts';
import { type ItemAsk, type ItemMaker, ruleOf } from './item-maker.ts';
import { nextStep } from './next-step.ts';

/** The date that stands now for the training the reminder was about; null when it was renewed or taken away. */
function stillDue(person: Person, { dueOn }: ItemAsk['reminder']): TrainingRenewalItemView['training'] | null {
  const { supervisionTrainingExpiresOn: supervises, leadTrainingRenewalOn: leads } = person;
  if (supervises !== null && Temporal.PlainDate.compare(supervises, dueOn) === 0) return 'supervisor';
  if (leads !== null && Temporal.PlainDate.compare(leads, dueOn) === 0) return 'safeguarding lead';
  const isDue = renewals(person).some(({ expiresOn }) => Temporal.PlainDate.compare(expiresOn, dueOn) === 0);
  return isDue ? 'something else' : null;
}

/** What runs out on the day, by its name where that is from the policy's own list: a name in anybody's own words stays off the card (D11). */
function nameOf(person: Person, { dueOn }: ItemAsk['reminder'], policy: PolicyId | undefined): string | null {
  const pack = policy === undefined ? undefined : latestPackOf(policy);
  const due = renewals(person).find(({ expiresOn }) => Temporal.PlainDate.compare(expiresOn, dueOn) === 0);
  const said = due?.competency.name.trim().toLowerCase();
  return pack?.eligibility.competencies.find(({ name }) => name.toLowerCase() === said)?.name ?? null;
}

/** Training to renew, one's own or that of a person at one's school. */
export const trainingRenewal: ItemMaker = async (ask) => {
  const { reading, reminder, reader, today } = ask;
  const id = reminder.about?.split('|')[0] ?? reader.id;
  const person = (await reading.people([id]))[0];
  if (person === undefined) return null;
  const isSupervisor = person.supervisionTrainingExpiresOn !== null;
  const hadDates = isSupervisor || person.leadTrainingRenewalOn !== null;
  const due = stillDue(person, reminder);
  const policy = (await reading.school(reminder.school))?.policy;
  return trainingRenewalItem({
    person: person.id === reader.id ? null : person.name,
    training: due ?? (hadDates ? (isSupervisor ? 'supervisor' : 'safeguarding lead') : 'something else'),
    name: due === 'something else' ? nameOf(person, reminder, policy) : null,
    dueOn: reminder.dueOn,
    today,
    isRenewed: due === null,
    rule: ruleOf(ask, policy),
    next: person.id === reader.id && due !== null ? await nextStep(ask, null) : null,
    link: reading.ports.links.to(''),
  });
};
