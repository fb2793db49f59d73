import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { NOT_TOLD_REASONS } from '../../domain/sessions/session.ts';
import { about, type CardAction, open, press, quiet } from '../card.ts';
import { whyChoice } from '../why-choice.ts';
import { doneItem, type Item, type ItemPlace, inputId, item } from './item.ts';

/** Two sessions in a row missed by the supervisee (R-52, kind `missed-twice`). */
export interface MissedTwiceItemView {
  readonly arrangement: string;
  readonly session: string;
  readonly superviseeId: string;
  readonly supervisee: string;
  readonly missed: readonly [PlainDate, PlainDate];
  /** What became of the message; null while nobody has decided. */
  readonly answered: 'sent' | 'declined' | null;
  /** The supervisor, who sends or declines it; for anybody else it is a fact to know. */
  readonly mayAnswer: boolean;
  readonly rule: string | null;
  readonly link: string;
  readonly next: string | null;
}

function answers(view: MissedTwiceItemView, place: ItemPlace): CardAction[] {
  const { arrangement, session, superviseeId, supervisee } = view;
  const data = { arrangement, session, supervisee: superviseeId, digest: place.digest };
  return [
    about(press('Send the message', 'send-missed-twice', data, 'positive'), `about ${supervisee}`),
    {
      type: 'Action.ShowCard',
      title: 'Don’t send it…',
      card: {
        type: 'AdaptiveCard',
        body: [
          whyChoice(inputId('reason', place), NOT_TOLD_REASONS),
          quiet('The reason is kept and shown to your safeguarding lead.'),
        ],
        actions: [press('Don’t send it', 'decline-missed-twice', data)],
      },
    },
  ];
}

/** Two missed sessions on a card. */
export function missedTwiceItem(view: MissedTwiceItemView, place: ItemPlace): Item {
  const { supervisee, answered, mayAnswer, missed } = view;
  const title = `${supervisee} has missed two sessions in a row`;
  if (answered === 'sent') return doneItem(title, `The message to ${supervisee} and their manager is sent.`);
  if (answered === 'declined') return doneItem(title, 'It was decided not to send the message; the reason is kept.');
  return item(title, {
    when: `Missed ${missed.map(writtenDate).join(' and ')}`,
    tone: 'late',
    rule: view.rule,
    words: mayAnswer
      ? [
          `Ask ${supervisee} first whether all is well. A message to them and their manager is ready: two dates and your name, and nothing of what supervision is about.`,
        ]
      : ['Their supervisor has been asked to get in touch; the message has been neither sent nor declined.'],
    next: view.next,
    actions: [...(mayAnswer ? answers(view, place) : []), about(open('Open', view.link), supervisee)],
  });
}
