import { auditInvitationItem } from '../../../../shared/cards/digest/audit-invitation-item.ts';
import { type ItemMaker, ruleOf } from './item-maker.ts';

/** The yearly audit: whether this person has answered, never what. null once nobody asks them any more. */
export const auditInvitation: ItemMaker = async (ask) => {
  const { reading, reminder, reader } = ask;
  if (reminder.about === null) return null;
  const invitation = await reading.ports.evaluations.invitation(reminder.about, reader.id);
  if (invitation === null) return null;
  return auditInvitationItem({
    since: reminder.dueOn,
    isAnswered: invitation.answeredOn !== null,
    rule: ruleOf(ask, (await reading.school(reminder.school))?.policy),
    link: reading.ports.links.to(`audits/${reminder.about}`),
  });
};
