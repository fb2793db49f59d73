import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { about, open } from '../card.ts';
import { doneItem, type Item, item } from './item.ts';

/** A held session without a record the other person can read (clocks.md section 7, kind `record-unwritten`). */
export interface RecordUnwrittenItemView {
  readonly whose: string;
  readonly heldOn: PlainDate;
  readonly state: 'not begun' | 'not shared' | 'shared' | 'not held';
  /** Written, as the policy says it: "within 48 hours"; null where it gives no time. */
  readonly within: string | null;
  readonly rule: string | null;
  readonly link: string;
}

/** A record to write on a card. */
export function recordUnwrittenItem(view: RecordUnwrittenItemView): Item {
  const of = `the record of ${writtenDate(view.heldOn)}`;
  if (view.state === 'shared') return doneItem(`You have shared ${of}`, `${view.whose}: it is written. Thank you.`);
  if (view.state === 'not held')
    return doneItem(`There is no record to write of ${writtenDate(view.heldOn)}`, 'The session was not held.');
  const isBegun = view.state === 'not shared';
  return item(isBegun ? `Share ${of}` : `Write ${of}`, {
    when: `Held ${writtenDate(view.heldOn)}${view.within === null ? '' : `, to be written ${view.within}`}`,
    tone: 'late',
    rule: view.rule,
    words: [isBegun ? `${view.whose}. You have begun it; the other person cannot read it yet.` : `${view.whose}.`],
    actions: [about(open(isBegun ? 'Finish it' : 'Write it', view.link), of)],
  });
}
