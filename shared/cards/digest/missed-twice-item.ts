import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { about, open } from '../card.ts';
import { doneItem, type Item, item } from './item.ts';

/** Two sessions in a row missed by the supervisee (R-52, kind `missed-twice`). */
export interface MissedTwiceItemView {
  readonly supervisee: string;
  readonly missedOn: PlainDate;
  readonly isOver: boolean;
  /** The supervisor, who may write to them; for anybody else it is a fact to know. */
  readonly isSupervisor: boolean;
  readonly rule: string | null;
  readonly link: string;
  readonly next: string | null;
}

/** Two missed sessions on a card. */
export function missedTwiceItem(view: MissedTwiceItemView): Item {
  if (view.isOver) return doneItem(`${view.supervisee} has been to supervision since`, 'Nothing more is needed here.');
  return item(`${view.supervisee} has missed two sessions in a row`, {
    when: `The last one on ${writtenDate(view.missedOn)}`,
    tone: 'late',
    rule: view.rule,
    words: [
      view.isSupervisor
        ? 'Ask first whether all is well. A letter is drafted for you; you decide whether it goes.'
        : 'Their supervisor has been asked to get in touch with them.',
    ],
    next: view.next,
    actions: [about(open(view.isSupervisor ? 'See the draft' : 'Open', view.link), view.supervisee)],
  });
}
