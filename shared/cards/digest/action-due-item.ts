import type { ActionStatus } from '../../domain/actions/action.ts';
import type { PlainDate } from '../../domain/dates.ts';
import { about, ask, open } from '../card.ts';
import { doneItem, dueWords, type Item, type ItemPlace, item, toneOf } from './item.ts';

/** An agreed action (clocks.md section 7, kind `action-due`). What it says is read in Supervision only. */
export interface ActionDueItemView {
  readonly action: string;
  readonly arrangement: string;
  /** null = the reader's own. */
  readonly owner: string | null;
  /** "your supervision with Nadia Rahman". */
  readonly whose: string;
  readonly dueOn: PlainDate;
  readonly today: PlainDate;
  readonly status: ActionStatus;
  readonly rule: string | null;
  /** Who hears of it if it stays open; null = nobody else. */
  readonly next: string | null;
  readonly link: string;
}

const CLOSED: Readonly<Record<Exclude<ActionStatus, 'open'>, string>> = {
  done: 'It is done. Thank you.',
  dropped: 'It is no longer needed.',
  'passed on': 'It was passed on.',
};

/** An action on a card: done or not needed, with how, in the tab's dialog. */
export function actionDueItem(view: ActionDueItemView, place: ItemPlace): Item {
  const { owner, dueOn, today, status, whose } = view;
  const whom = owner === null ? 'An action of yours' : `An action of ${owner}’s`;
  if (status !== 'open') return doneItem(`${whom} from ${whose}`, CLOSED[status]);
  const tone = toneOf(dueOn, today);
  const opens = about(open('Open', view.link), `action from ${whose}`);
  const data = { action: view.action, arrangement: view.arrangement, digest: place.digest };
  const closes = about(ask('What became of it…', 'evidence', data), whose);
  return item(`${whom} is ${tone === 'late' ? 'overdue' : 'due'}`, {
    when: dueWords(dueOn, today),
    tone,
    rule: view.rule,
    words: [`Agreed in ${whose}. What it says is in Supervision only.`],
    next: view.next,
    actions: owner === null ? [closes, opens] : [opens],
  });
}
