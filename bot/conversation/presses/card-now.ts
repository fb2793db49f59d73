import type { ReminderKind } from '../../../shared/domain/reminders/reminder.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { cardSubject, reminderCard } from '../../use-cases/reminder-card.ts';
import { snoozeOf } from '../../use-cases/snoozes.ts';
import { allowedArrangement } from '../../use-cases/steps/allowed-arrangement.ts';
import { refused } from '../replies.ts';
import type { Reply } from '../turn.ts';

/** The card of a matter as it stands now, for the person asking: after a press, and when Teams refreshes an old card. */
export async function cardNow(
  ports: Ports,
  actor: Actor,
  kind: ReminderKind,
  data: Readonly<Record<string, string>>,
): Promise<Reply> {
  const key = data.arrangement ?? '';
  const allowed = await allowedArrangement(ports, actor, 'see that it happens', key);
  if (!allowed.ok) return refused(ports, allowed.error);
  const subject = await cardSubject(ports, actor, allowed.value.value);
  if (subject === null) return refused(ports, { code: 'not-found', message: 'There is no such arrangement.' });
  const snooze = kind === 'supervision' ? await snoozeOf(ports, key, actor.person.id) : null;
  return reminderCard(ports, actor, subject, { kind, supervisee: data.supervisee ?? null }, actor.person.id, snooze);
}
