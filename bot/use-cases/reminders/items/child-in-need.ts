import { childInNeedItem } from '../../../../shared/cards/digest/child-in-need-item.ts';
import { mayWithArrangement } from '../../../../shared/domain/access/arrangement-access.ts';
import { arrangementOf, type ItemMaker, ruleOf, whoseFor } from './item-maker.ts';
import { nextStep } from './next-step.ts';

/** Cases to be talked about, as the register counts them: how many, never which. */
export const childInNeed: ItemMaker = async (ask) => {
  const arrangement = await arrangementOf(ask);
  if (arrangement === null) return null;
  const { children } = arrangement.standing;
  const waiting = (children?.dueSoon ?? 0) + (children?.overdue ?? 0);
  const isParty = mayWithArrangement(ask.reader, 'read content', arrangement, ask.today).allowed;
  return childInNeedItem({
    whose: await whoseFor(ask, arrangement),
    waiting,
    isParty,
    dueOn: ask.reminder.dueOn,
    today: ask.today,
    rule: ruleOf(ask, arrangement.policy),
    next: waiting > 0 && isParty ? await nextStep(ask, arrangement) : null,
    link: ask.reading.ports.links.to(`arrangements/${arrangement.key}`),
  });
};
