import { confirmHeldItem } from '../../../../shared/cards/digest/confirm-held-item.ts';
import { londonDateOf } from '../../../../shared/domain/dates.ts';
import type { Session } from '../../../../shared/domain/sessions/session.ts';
import { arrangementOf, type ItemMaker, ruleOf, sessionOf } from './item-maker.ts';

function stateOf({ status }: Session): 'waiting' | 'confirmed' | 'not right' {
  if (status === 'held') return 'confirmed';
  return status === 'cancelled' || status === 'missed' ? 'not right' : 'waiting';
}

/** A meeting that somebody says was held. */
export const confirmHeld: ItemMaker = async (ask) => {
  const arrangement = await arrangementOf(ask);
  const session = await sessionOf(ask);
  if (arrangement === null || session === null) return null;
  const view = {
    session: session.key,
    with: await ask.reading.nameOf(session.proposedBy),
    metOn: londonDateOf(session.startsAt),
    state: stateOf(session),
    rule: ruleOf(ask, arrangement.policy),
    link: ask.reading.ports.links.to(`sessions/${session.key}`),
  };
  return confirmHeldItem(view, ask.place);
};
