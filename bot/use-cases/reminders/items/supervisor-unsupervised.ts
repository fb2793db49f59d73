import { supervisorUnsupervisedItem } from '../../../../shared/cards/digest/supervisor-unsupervised-item.ts';
import { Temporal } from '../../../../shared/domain/dates.ts';
import { type ItemMaker, ruleOf } from './item-maker.ts';

/** Somebody who supervises and is supervised by nobody. */
export const supervisorUnsupervised: ItemMaker = async (ask) => {
  const { reading, reminder, today } = ask;
  if (reminder.about === null) return null;
  const parties = await reading.partiesOf(reminder.about);
  const isSupervised = parties.some(
    ({ role, untilOn }) =>
      role === 'supervisee' && (untilOn === null || Temporal.PlainDate.compare(untilOn, today) >= 0),
  );
  return supervisorUnsupervisedItem({
    person: await reading.nameOf(reminder.about),
    isSupervised,
    rule: ruleOf(ask, (await reading.school(reminder.school))?.policy),
    link: reading.ports.links.to('register'),
  });
};
