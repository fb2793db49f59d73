import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { about, open } from '../card.ts';
import { doneItem, type Item, item } from './item.ts';

/** A supervisor away for long with nobody standing in (clocks.md section 3, kind `cover-needed`). */
export interface CoverNeededItemView {
  /** "Colin Fairweather’s supervision". */
  readonly whose: string;
  readonly away: readonly string[];
  readonly sinceOn: PlainDate;
  readonly state: 'needed' | 'arranged' | 'back';
  readonly rule: string | null;
  readonly link: string;
}

/** Cover to arrange on a card. Why somebody is away is never said. */
export function coverNeededItem(view: CoverNeededItemView): Item {
  const away = view.away.join(' and ');
  if (view.state === 'arranged') return doneItem(`Somebody stands in for ${away}`, 'Cover is arranged. Thank you.');
  if (view.state === 'back') return doneItem(`Cover for ${away} is no longer needed`, 'Nothing more is needed here.');
  return item(`Nobody stands in for ${away}`, {
    when: `Away since ${writtenDate(view.sinceOn)}`,
    tone: 'late',
    rule: view.rule,
    words: [`${view.whose} goes on meanwhile: children and actions still need talking about. Choose who stands in.`],
    actions: [about(open('Arrange cover', view.link), view.whose)],
  });
}
