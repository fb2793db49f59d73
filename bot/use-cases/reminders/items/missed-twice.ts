import { missedTwiceItem } from '../../../../shared/cards/digest/missed-twice-item.ts';
import { type ItemMaker, namesOf } from './item-maker.ts';

const TWICE = 2;

/** Two sessions missed in a row. The safeguarding team is told though it gives no relation to the arrangement: a name and a date. */
export const missedTwice: ItemMaker = async (ask) => {
  const { reading, reminder, reader } = ask;
  const arrangement = reminder.arrangement === null ? null : await reading.arrangement(reminder.arrangement);
  if (arrangement === null) return null;
  const isSupervisor = arrangement.supervisors.includes(reader.id);
  const who = reminder.supervisee === null ? arrangement.supervisees : [reminder.supervisee];
  return missedTwiceItem({
    supervisee: (await namesOf(reading, who)).join(' and '),
    missedOn: reminder.dueOn,
    isOver: arrangement.standing.missedInARow < TWICE,
    isSupervisor,
    rule: 'R-52',
    link: reading.ports.links.to(isSupervisor ? `arrangements/${arrangement.key}` : ''),
    next: null,
  });
};
