import { about, open } from '../card.ts';
import { doneItem, type Item, item } from './item.ts';

/** Somebody who supervises others and has no supervision (clocks.md section 7, kind `supervisor-unsupervised`). */
export interface SupervisorUnsupervisedItemView {
  readonly person: string;
  readonly isSupervised: boolean;
  readonly rule: string | null;
  readonly link: string;
}

/** A supervisor without supervision on a card. */
export function supervisorUnsupervisedItem(view: SupervisorUnsupervisedItemView): Item {
  if (view.isSupervised) return doneItem(`${view.person} has supervision now`, 'Thank you.');
  return item(`${view.person} supervises others and has no supervision`, {
    tone: 'late',
    rule: view.rule,
    words: ['Whoever supervises is to be supervised too. Please agree with them who it can be.'],
    actions: [about(open('Open the register', view.link), view.person)],
  });
}
