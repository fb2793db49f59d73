import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { about, open, press } from '../card.ts';
import { doneItem, type Item, type ItemPlace, item } from './item.ts';

/** Somebody says that they have met; the other person confirms it (clocks.md section 7, kind `confirm-held`). */
export interface ConfirmHeldItemView {
  readonly session: string;
  readonly with: string;
  readonly metOn: PlainDate;
  /** `waiting for them` = the reader said so, and the others are asked. */
  readonly state: 'waiting' | 'waiting for them' | 'confirmed' | 'not right';
  readonly rule: string | null;
  readonly link: string;
}

/** A meeting to confirm on a card. */
export function confirmHeldItem(view: ConfirmHeldItemView, place: ItemPlace): Item {
  const on = writtenDate(view.metOn);
  if (view.state === 'confirmed') return doneItem(`You met ${view.with} on ${on}`, 'It is confirmed. Thank you.');
  if (view.state === 'not right')
    return doneItem(`No supervision with ${view.with} on ${on}`, 'It was said not to be right and does not count.');
  if (view.state === 'waiting for them') {
    return item(`You said that you met ${view.with} on ${on}`, {
      rule: view.rule,
      words: [`${view.with} is asked to confirm it. It counts then, or once the record is begun.`],
      actions: [about(open('Open', view.link), `supervision on ${on}`)],
    });
  }
  const data = { session: view.session, digest: place.digest };
  return item(`Did you meet ${view.with} on ${on}?`, {
    when: null,
    tone: 'soon',
    rule: view.rule,
    words: [
      `${view.with} says that your supervision was held then. It counts once you confirm it or the record is begun.`,
    ],
    actions: [
      about(press('Confirm', 'confirm-held', data, 'positive'), `supervision on ${on}`),
      about(press('That’s not right', 'deny-held', data), `supervision on ${on}`),
      about(open('Open', view.link), `supervision on ${on}`),
    ],
  });
}
