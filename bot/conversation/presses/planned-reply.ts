import { plannedSessionCard } from '../../../shared/cards/planned-session-card.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { allowedSession } from '../../use-cases/steps/allowed-session.ts';
import { plannedLine } from '../planned-lines.ts';
import { refused } from '../replies.ts';
import type { Reply } from '../turn.ts';

/** A session as it stands after a press, for somebody who may move it. */
export async function plannedReply(ports: Ports, actor: Actor, key: string, title: string): Promise<Reply> {
  const found = await allowedSession(ports, actor, 'move or cancel', key);
  if (!found.ok) return refused(ports, found.error);
  const [session, arrangement] = [found.value.session.value, found.value.arrangement.value];
  const people = await ports.register.people([...arrangement.supervisors, ...arrangement.supervisees]);
  return {
    card: plannedSessionCard(title, plannedLine(ports, actor, { session, arrangement, people })),
    notification: 'Supervision',
  };
}
