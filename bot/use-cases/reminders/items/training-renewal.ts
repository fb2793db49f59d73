import { trainingRenewalItem } from '../../../../shared/cards/digest/training-renewal-item.ts';
import { Temporal } from '../../../../shared/domain/dates.ts';
import type { Person } from '../../../../shared/domain/people/person.ts';
import { type ItemAsk, type ItemMaker, ruleOf } from './item-maker.ts';
import { nextStep } from './next-step.ts';

/** The date that stands now for the training the reminder was about; null when it was renewed or taken away. */
function stillDue(person: Person, { dueOn }: ItemAsk['reminder']): 'supervisor' | 'safeguarding lead' | null {
  const { supervisionTrainingExpiresOn: supervises, leadTrainingRenewalOn: leads } = person;
  if (supervises !== null && Temporal.PlainDate.compare(supervises, dueOn) === 0) return 'supervisor';
  if (leads !== null && Temporal.PlainDate.compare(leads, dueOn) === 0) return 'safeguarding lead';
  return null;
}

/** Training to renew, one's own or that of a person at one's school. */
export const trainingRenewal: ItemMaker = async (ask) => {
  const { reading, reminder, reader, today } = ask;
  const id = reminder.about?.split('|')[0] ?? reader.id;
  const person = (await reading.people([id]))[0];
  if (person === undefined) return null;
  const isSupervisor = person.supervisionTrainingExpiresOn !== null;
  const due = stillDue(person, reminder);
  return trainingRenewalItem({
    person: person.id === reader.id ? null : person.name,
    training: due ?? (isSupervisor ? 'supervisor' : 'safeguarding lead'),
    dueOn: reminder.dueOn,
    today,
    isRenewed: due === null,
    rule: ruleOf(ask, (await reading.school(reminder.school))?.policy),
    next: person.id === reader.id && due !== null ? await nextStep(ask, null) : null,
    link: reading.ports.links.to(''),
  });
};
