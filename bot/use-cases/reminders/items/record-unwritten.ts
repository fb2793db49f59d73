import { recordUnwrittenItem } from '../../../../shared/cards/digest/record-unwritten-item.ts';
import { capital } from '../../../../shared/domain/capital.ts';
import { londonDateOf } from '../../../../shared/domain/dates.ts';
import type { Session } from '../../../../shared/domain/sessions/session.ts';
import { arrangementOf, type ItemMaker, ruleOf, sessionOf, whoseFor } from './item-maker.ts';

function stateOf({ status, recordState }: Session): 'not begun' | 'not shared' | 'shared' | 'not held' {
  if (status === 'missed' || status === 'cancelled') return 'not held';
  if (recordState === 'none') return 'not begun';
  return recordState === 'draft' ? 'not shared' : 'shared';
}

/** A record that is not written or not shared. */
export const recordUnwritten: ItemMaker = async (ask) => {
  const arrangement = await arrangementOf(ask);
  const session = await sessionOf(ask);
  if (arrangement === null || session === null) return null;
  return recordUnwrittenItem({
    whose: capital(await whoseFor(ask, arrangement)),
    heldOn: londonDateOf(session.startsAt),
    state: stateOf(session),
    within: null,
    rule: ruleOf(ask, arrangement.policy),
    link: ask.reading.ports.links.to(`sessions/${session.key}`),
  });
};
