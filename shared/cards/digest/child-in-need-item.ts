import type { PlainDate } from '../../domain/dates.ts';
import { about, open } from '../card.ts';
import { doneItem, dueWords, type Item, item, toneOf } from './item.ts';

/** A child whose case is due to be talked about (H-05, kind `child-in-need`). Who it is, even by reference, is read in Supervision only (D11). */
export interface ChildInNeedItemView {
  readonly whose: string;
  readonly isDone: boolean;
  readonly dueOn: PlainDate;
  readonly today: PlainDate;
  readonly rule: string | null;
  readonly link: string;
}

/** A case due to be talked about on a card. */
export function childInNeedItem(view: ChildInNeedItemView): Item {
  if (view.isDone) return doneItem(`A case followed in ${view.whose} was talked about`, 'Thank you.');
  const tone = toneOf(view.dueOn, view.today);
  return item(`A case followed in ${view.whose} is ${tone === 'late' ? 'overdue' : 'due'} to be talked about`, {
    when: dueWords(view.dueOn, view.today),
    tone,
    rule: view.rule,
    isAboutChildren: true,
    words: ['Supervision need not wait for the next session: a short talk on the phone counts when it is recorded.'],
    actions: [about(open('Open', view.link), view.whose)],
  });
}
