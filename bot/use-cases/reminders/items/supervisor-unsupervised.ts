import { supervisorUnsupervisedItem } from '../../../../shared/cards/digest/supervisor-unsupervised-item.ts';
import { Temporal } from '../../../../shared/domain/dates.ts';
import type { ItemMaker } from './item-maker.ts';

/** Somebody who supervises and is supervised by nobody. */
export const supervisorUnsupervised: ItemMaker = async ({ reading, reminder, today }) => {
  if (reminder.about === null) return null;
  const parties = await reading.partiesOf(reminder.about);
  const isSupervised = parties.some(
    ({ role, untilOn }) =>
      role === 'supervisee' && (untilOn === null || Temporal.PlainDate.compare(untilOn, today) >= 0),
  );
  return supervisorUnsupervisedItem({
    person: await reading.nameOf(reminder.about),
    isSupervised,
    rule: null,
    link: reading.ports.links.to('register'),
  });
};
