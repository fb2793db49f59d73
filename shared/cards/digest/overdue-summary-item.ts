import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { open } from '../card.ts';
import { doneItem, type Item, item } from './item.ts';

/** Whose supervision is long overdue, for a lead: names and dates, never what was said (clocks.md section 7, kind `overdue-summary`). */
export interface OverdueSummaryItemView {
  /** A school's name, or the trust's. */
  readonly where: string;
  readonly people: readonly { readonly whose: string; readonly since: PlainDate; readonly hindered: string | null }[];
  readonly rule: string | null;
  readonly link: string;
}

const NAMED = 5;

/** A lead's weekly overview on a card. */
export function overdueSummaryItem(view: OverdueSummaryItemView): Item {
  const { people, where } = view;
  if (people.length === 0) return doneItem(`No supervision is long overdue at ${where}`, 'Thank you.');
  const named = people.slice(0, NAMED).map(({ whose, since, hindered }) => {
    const why = hindered === null ? '' : ` (said to be not possible: ${hindered})`;
    return `• ${whose}: since ${writtenDate(since)}${why}`;
  });
  const left = people.length - named.length;
  return item(
    people.length === 1
      ? `One supervision is overdue at ${where}`
      : `${people.length} supervisions are overdue at ${where}`,
    {
      tone: 'late',
      rule: view.rule,
      words: left > 0 ? [...named, `and ${left} more`] : named,
      actions: [open('Open the register', view.link)],
    },
  );
}
