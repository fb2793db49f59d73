import { type Instant, writtenMoment } from '../../domain/dates.ts';
import { about, open, press } from '../card.ts';
import { capital, doneItem, type Item, type ItemPlace, item } from './item.ts';

/** A session in two days (clocks.md section 7, kind `prepare`). */
export interface PrepareItemView {
  readonly whose: string;
  readonly session: string;
  readonly startsAt: Instant;
  readonly state: 'coming' | 'over' | 'called off';
  readonly rule: string | null;
  readonly link: string;
}

/** A session to prepare on a card. */
export function prepareItem(view: PrepareItemView, place: ItemPlace): Item {
  const at = writtenMoment(view.startsAt);
  const whose = capital(view.whose);
  if (view.state === 'called off') return doneItem(`${whose} on ${at} was called off`, 'There is nothing to prepare.');
  if (view.state === 'over') return doneItem(`${whose} was on ${at}`, 'There is nothing left to prepare.');
  return item(`${whose}: write down what you want to talk about`, {
    when: at,
    tone: 'soon',
    rule: view.rule,
    words: ['A few lines are enough. Only you can read them until you share them.'],
    actions: [
      about(open('Prepare', view.link), view.whose),
      about(press('I can’t make it', 'decline-session', { session: view.session, digest: place.digest }), at),
    ],
  });
}
