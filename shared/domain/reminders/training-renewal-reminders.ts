import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, stagedReminders } from './reminder-day.ts';

/** From this stage on the school's lead hears that a training has run out. */
export const TRAINING_LEAD_STAGE = 1;

/** `training-renewal`: before and after a supervisor's or lead's training runs out, to the person; once it has, to the school's lead too (C-115, C-158, H-40, R-13, J-09, J-46). */
export function trainingRenewalReminders(at: ReminderDay): Reminder[] {
  const { trainings, roles } = at.matters.facts;
  return trainings.flatMap(({ person, school, expiresOn }) =>
    stagedReminders(
      at,
      KIND_STAGES['training-renewal'],
      { kind: 'training-renewal', arrangement: null, supervisee: null, about: person, school, dueOn: expiresOn },
      (stage) => (stage >= TRAINING_LEAD_STAGE ? [person, ...(roles.schoolLeads.get(school) ?? [])] : [person]),
    ),
  );
}
