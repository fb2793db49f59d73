import { about, open } from '../card.ts';
import { doneItem, type Item, item } from './item.ts';

/** No signed contract by the time the policy wants one (clocks.md section 5, kind `contract-missing`). */
export interface ContractMissingItemView {
  readonly whose: string;
  readonly state: 'signed' | 'due soon' | 'overdue';
  readonly rule: string | null;
  readonly link: string;
}

/** A missing contract on a card. It never stops supervision; it is said (D10). */
export function contractMissingItem(view: ContractMissingItemView): Item {
  if (view.state === 'signed') return doneItem(`The contract for ${view.whose} is signed`, 'Thank you.');
  return item(`There is no signed contract yet for ${view.whose}`, {
    when: view.state === 'overdue' ? 'Overdue' : 'Due soon',
    tone: view.state === 'overdue' ? 'late' : 'soon',
    rule: view.rule,
    words: ['Agree how you want to work together and both sign. Supervision goes on meanwhile.'],
    actions: [about(open('Open the contract', view.link), view.whose)],
  });
}
