import { absenceEndingItem } from '../../../../shared/cards/digest/absence-ending-item.ts';
import { capital } from '../../../../shared/domain/capital.ts';
import { arrangementOf, type ItemAsk, type ItemMaker, ruleOf, whoseFor } from './item-maker.ts';

/** Who is away: the person the reminder names, else its supervisee. */
function awayOf({ reminder }: ItemAsk): string | null {
  return reminder.supervisee ?? reminder.about?.split('|')[0] ?? null;
}

/** Somebody coming back from a long absence. */
export const absenceEnding: ItemMaker = async (ask) => {
  const arrangement = await arrangementOf(ask);
  const away = awayOf(ask);
  if (arrangement === null || away === null) return null;
  return absenceEndingItem({
    person: await ask.reading.nameOf(away),
    lastDayOn: ask.reminder.dueOn,
    today: ask.today,
    whose: capital(await whoseFor(ask, arrangement)),
    rule: ruleOf(ask, arrangement.policy),
    link: ask.reading.ports.links.to(`arrangements/${arrangement.key}`),
  });
};
