import { childInNeedItem } from '../../../../shared/cards/digest/child-in-need-item.ts';
import { Temporal } from '../../../../shared/domain/dates.ts';
import { arrangementOf, type ItemMaker, whoseFor } from './item-maker.ts';

/** A case to be talked about. A session held since it fell due is taken as the answer; the next run knows from the case itself. */
export const childInNeed: ItemMaker = async (ask) => {
  const arrangement = await arrangementOf(ask);
  if (arrangement === null) return null;
  const { lastHeldOn } = arrangement.standing;
  const { dueOn } = ask.reminder;
  return childInNeedItem({
    whose: await whoseFor(ask, arrangement),
    isDone: lastHeldOn !== null && Temporal.PlainDate.compare(lastHeldOn, dueOn) >= 0,
    dueOn,
    today: ask.today,
    rule: 'H-05',
    link: ask.reading.ports.links.to(`arrangements/${arrangement.key}`),
  });
};
