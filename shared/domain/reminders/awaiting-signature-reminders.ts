import type { ArrangementFacts } from '../due-dates/facts.ts';
import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, stagedReminders } from './reminder-day.ts';

/** `awaiting-signature`: a record or contract shared for signing, to whoever has not signed it (C-111, J-43 and each form's own signers). */
export function awaitingSignatureReminders(at: ReminderDay, arrangement: ArrangementFacts): Reminder[] {
  return (at.matters.signatures.get(arrangement.key) ?? []).flatMap(({ record, sharedOn, awaited }) =>
    stagedReminders(
      at,
      KIND_STAGES['awaiting-signature'],
      {
        kind: 'awaiting-signature',
        arrangement: arrangement.key,
        supervisee: null,
        about: record,
        school: arrangement.school,
        dueOn: sharedOn,
      },
      () => awaited,
    ),
  );
}
