import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { about, ask, open } from '../card.ts';
import { doneItem, type Item, type ItemPlace, item } from './item.ts';

/** A decision about a child that is not in the child's own record yet (clocks.md section 7, kind `not-filed`). Which child is not said here (D11). */
export interface NotFiledItemView {
  readonly session: string;
  /** "CPOMS", "RecordMy"… */
  readonly system: string;
  readonly decidedOn: PlainDate;
  readonly whose: string;
  readonly isFiled: boolean;
  readonly rule: string | null;
  readonly link: string;
}

/** A decision to file on a card: copied and marked as filed in the tab's dialog. */
export function notFiledItem(view: NotFiledItemView, place: ItemPlace): Item {
  const of = `the supervision of ${writtenDate(view.decidedOn)}`;
  if (view.isFiled) return doneItem(`The decision from ${of} is in ${view.system}`, 'Thank you.');
  return item(`A decision about a child is not in ${view.system} yet`, {
    when: `Decided ${writtenDate(view.decidedOn)}`,
    tone: 'late',
    rule: view.rule,
    isAboutChildren: true,
    together: {
      key: `not-filed ${view.session}`,
      titleOf: (count) => `${count} decisions about children are not in ${view.system} yet`,
    },
    words: [`From ${view.whose}. The text is ready to copy; it takes a minute.`],
    actions: [
      about(ask('Copy and file…', 'file', { session: view.session, digest: place.digest }), of),
      about(open('Open', view.link), of),
    ],
  });
}
