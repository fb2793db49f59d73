import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { open } from '../card.ts';
import { doneItem, type Item, item } from './item.ts';

/** An invitation to the yearly audit (clocks.md section 7, kind `audit-invitation`). */
export interface AuditInvitationItemView {
  readonly since: PlainDate;
  readonly isAnswered: boolean;
  readonly rule: string | null;
  readonly link: string;
}

/** An audit to answer on a card. */
export function auditInvitationItem(view: AuditInvitationItemView): Item {
  if (view.isAnswered) return doneItem('You have answered the supervision audit', 'Thank you.');
  return item('How is supervision going? Please answer the audit', {
    when: `Open since ${writtenDate(view.since)}`,
    tone: 'soon',
    rule: view.rule,
    words: ['It takes five minutes. Your answers carry no name and are shown only together with others’.'],
    actions: [open('Answer it', view.link)],
  });
}
