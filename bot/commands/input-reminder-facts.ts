import type { TrustFacts } from '../../shared/domain/due-dates/facts.ts';
import {
  NO_REMINDER_FACTS,
  type ReminderFacts,
  type SessionMatter,
} from '../../shared/domain/reminders/reminder-facts.ts';

/**
 * What a file's facts say about reminders beside the clocks: its planned formal sessions. The file of clocks.md section 8 knows no records,
 * actions, trainings or leads, so that the kinds which follow from those are empty; a session's key is its arrangement and date.
 */
export function inputReminderFacts({ arrangements }: TrustFacts): ReminderFacts {
  const sessions = arrangements.flatMap(({ key, sessions: all }) =>
    all
      .filter(({ formality, status }) => formality === 'formal' && status === 'planned')
      .map(
        ({ on }): SessionMatter => ({
          key: `${key}@${on}`,
          arrangement: key,
          on,
          is: 'booked',
          saidOn: null,
          asked: null,
        }),
      ),
  );
  return { ...NO_REMINDER_FACTS, sessions };
}
