import { missedTwiceItem } from '../../../../shared/cards/digest/missed-twice-item.ts';
import { mayWithArrangement } from '../../../../shared/domain/access/arrangement-access.ts';
import { pairsOf } from '../../missed-twice/pairs-of.ts';
import { type ItemMaker, namesOf, ruleOf } from './item-maker.ts';
import { nextStep } from './next-step.ts';

/** Two sessions missed in a row. The safeguarding team is told though it gives no relation to the arrangement: a name and a date. */
export const missedTwice: ItemMaker = async (ask) => {
  const { reading, reminder, reader, today } = ask;
  const arrangement = reminder.arrangement === null ? null : await reading.arrangement(reminder.arrangement);
  if (arrangement === null) return null;
  const pairs = pairsOf(arrangement, await reading.sessionsOf(arrangement.key), reading.now);
  const pair = pairs.find((one) => one.second === reminder.about && one.supervisee === reminder.supervisee);
  if (pair === undefined) return null;
  const leads = mayWithArrangement(reader, 'mark held or missed', arrangement, today).allowed;
  const view = {
    arrangement: arrangement.key,
    session: pair.second,
    superviseeId: pair.supervisee,
    supervisee: (await namesOf(reading, [pair.supervisee])).join(''),
    missed: [pair.firstOn, pair.secondOn] as const,
    answered: pair.answer?.state ?? null,
    mayAnswer: leads,
    rule: ruleOf(ask, arrangement.policy),
    link: reading.ports.links.to(leads ? `arrangements/${arrangement.key}` : ''),
    next: leads && pair.answer === null ? await nextStep(ask, arrangement) : null,
  };
  return missedTwiceItem(view, ask.place);
};
