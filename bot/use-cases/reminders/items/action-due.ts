import { actionDueItem } from '../../../../shared/cards/digest/action-due-item.ts';
import { arrangementOf, type ItemMaker, ruleOf, whoseFor } from './item-maker.ts';
import { nextStep } from './next-step.ts';

/** An action, by its key, owner, date and status only. */
export const actionDue: ItemMaker = async (ask) => {
  const { reading, reminder, reader, today, place } = ask;
  const arrangement = await arrangementOf(ask);
  if (arrangement === null) return null;
  const action = (await reading.actionsOf(arrangement.key)).find((one) => one.key === reminder.about);
  if (action === undefined) return null;
  const view = {
    action: action.key,
    arrangement: arrangement.key,
    owner: action.owner === reader.id ? null : await reading.nameOf(action.owner),
    whose: await whoseFor(ask, arrangement),
    dueOn: action.dueOn ?? reminder.dueOn,
    today,
    status: action.status,
    rule: ruleOf(ask, arrangement.policy),
    next: action.owner === reader.id && action.status === 'open' ? await nextStep(ask, arrangement) : null,
    link: reading.ports.links.to('actions'),
  };
  return actionDueItem(view, place);
};
