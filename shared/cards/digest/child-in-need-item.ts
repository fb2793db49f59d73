import { capital } from '../../domain/capital.ts';
import type { PlainDate } from '../../domain/dates.ts';
import { about, open } from '../card.ts';
import { doneItem, dueWords, type Item, item, toneOf } from './item.ts';

/** Children whose cases are due to be talked about (H-05, kind `child-in-need`): how many. Who they are, even by reference, is read in Supervision only (D11). */
export interface ChildInNeedItemView {
  readonly whose: string;
  readonly waiting: number;
  /** One of the two who talk about them; anybody else hears the number. */
  readonly isParty: boolean;
  readonly dueOn: PlainDate;
  readonly today: PlainDate;
  readonly rule: string | null;
  readonly next: string | null;
  readonly link: string;
}

/** Cases due to be talked about on a card. */
export function childInNeedItem(view: ChildInNeedItemView): Item {
  const { waiting, whose, isParty } = view;
  if (waiting === 0) return doneItem(`${capital(whose)}: every case has been talked about`, 'Thank you.');
  const cases = waiting === 1 ? 'One case is' : `${waiting} cases are`;
  return item(`${capital(whose)}: ${cases.toLowerCase()} due to be talked about`, {
    when: dueWords(view.dueOn, view.today),
    tone: toneOf(view.dueOn, view.today),
    rule: view.rule,
    isAboutChildren: true,
    words: [
      isParty
        ? 'It need not wait for the next session: a talk on the phone counts when it is recorded.'
        : 'Please see that somebody talks about them. Which children they are is known to the people in this supervision.',
    ],
    next: view.next,
    actions: [about(open('Open', view.link), whose)],
  });
}
