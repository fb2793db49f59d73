import { auditInvitationItem } from '../../../../shared/cards/digest/audit-invitation-item.ts';
import type { ItemMaker } from './item-maker.ts';

/** The yearly audit. */
export const auditInvitation: ItemMaker = async ({ reading, reminder }) =>
  auditInvitationItem({
    since: reminder.dueOn,
    isAnswered: false,
    rule: null,
    link: reading.ports.links.to(''),
  });
