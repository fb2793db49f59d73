import { supervisionCard } from '../../../shared/cards/supervision-card.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { freeTimesOf } from '../../use-cases/find-free-times.ts';
import { cardSubject } from '../../use-cases/reminder-card.ts';
import { snoozeOf } from '../../use-cases/snoozes.ts';
import { allowedArrangement } from '../../use-cases/steps/allowed-arrangement.ts';
import { supervisionCardView } from '../../use-cases/views/supervision-card-view.ts';
import { refused } from '../replies.ts';
import type { Reply } from '../turn.ts';

/** Three common free times for an arrangement, whether or not it is due; what is booked already is shown instead. */
export async function offerTimes(ports: Ports, actor: Actor, data: Readonly<Record<string, string>>): Promise<Reply> {
  const key = data.arrangement ?? '';
  const allowed = await allowedArrangement(ports, actor, 'book', key);
  if (!allowed.ok) return refused(ports, allowed.error);
  const subject = await cardSubject(ports, actor, allowed.value.value);
  if (subject === null) return refused(ports, { code: 'not-found', message: 'There is no such arrangement.' });
  const isAsked = subject.times === null && subject.next === null;
  const times = isAsked ? await freeTimesOf(ports, actor, allowed.value.value) : subject.times;
  const snooze = await snoozeOf(ports, key, actor.person.id);
  const view = supervisionCardView({
    ...subject,
    times,
    isAsked: true,
    supervisee: data.supervisee ?? subject.arrangement.supervisees[0] ?? '',
    reader: actor.person.id,
    snooze,
    link: ports.links.to(`arrangements/${key}`),
    now: actor.now,
  });
  return { card: supervisionCard(view), notification: 'Times to choose from' };
}
