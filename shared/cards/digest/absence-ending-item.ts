import { type PlainDate, Temporal, writtenDate } from '../../domain/dates.ts';
import { about, open } from '../card.ts';
import { doneItem, type Item, item } from './item.ts';

/** A long absence that ends (clocks.md section 7, kind `absence-ending`). Nothing of why (design section 4). */
export interface AbsenceEndingItemView {
  readonly person: string;
  readonly lastDayOn: PlainDate;
  readonly today: PlainDate;
  readonly whose: string;
  readonly rule: string | null;
  readonly link: string;
}

/** Somebody coming back on a card. */
export function absenceEndingItem(view: AbsenceEndingItemView): Item {
  if (Temporal.PlainDate.compare(view.lastDayOn, view.today) < 0)
    return doneItem(`${view.person} is back`, 'Nothing more is needed here.');
  return item(`${view.person} is expected back`, {
    when: `Away until ${writtenDate(view.lastDayOn)}`,
    tone: 'soon',
    rule: view.rule,
    words: [`${view.whose}: agree when the next session is, and what has to be handed back.`],
    actions: [about(open('Open', view.link), view.whose)],
  });
}
