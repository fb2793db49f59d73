import { auditInvitationItem } from '../../../../shared/cards/digest/audit-invitation-item.ts';
import { type ItemMaker, ruleOf } from './item-maker.ts';

/** The yearly audit. */
export const auditInvitation: ItemMaker = async (ask) => {
  const { reading, reminder } = ask;
  return auditInvitationItem({
    since: reminder.dueOn,
    isAnswered: false,
    rule: ruleOf(ask, (await reading.school(reminder.school))?.policy),
    link: reading.ports.links.to(''),
  });
};
