import { coverNeededItem } from '../../../../shared/cards/digest/cover-needed-item.ts';
import { arrangementOf, type ItemMaker, namesOf, ruleOf, whoseFor } from './item-maker.ts';

/** Cover to arrange, for the line manager and the school lead. */
export const coverNeeded: ItemMaker = async (ask) => {
  const arrangement = await arrangementOf(ask);
  if (arrangement === null) return null;
  const { coverState } = arrangement.standing;
  return coverNeededItem({
    whose: await whoseFor(ask, arrangement),
    away: await namesOf(ask.reading, arrangement.supervisors),
    sinceOn: ask.reminder.dueOn,
    state: coverState ?? 'back',
    rule: ruleOf(ask, arrangement.policy),
    link: ask.reading.ports.links.to(`arrangements/${arrangement.key}`),
  });
};
