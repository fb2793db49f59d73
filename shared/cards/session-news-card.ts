import { type Instant, writtenTime } from '../domain/dates.ts';
import { type AdaptiveCard, type CardElement, card, heading, open, press, text } from './card.ts';

/** What became of a session in Outlook, for the others in it. Adults' names only; no child, no reason, no note text (D11). */
export interface SessionNewsView {
  readonly title: string;
  readonly words: string;
  readonly arrangement: string;
  readonly supervisee: string;
  readonly session: string;
  /** The reader is asked whether the new time suits. */
  readonly isAsked: boolean;
  /** New times everybody is free, where one is to be found. */
  readonly times: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[];
  readonly link: string;
}

const MOST_TIMES = 3;

function bookings({ times, arrangement, supervisee }: SessionNewsView): CardElement[] {
  const actions = times
    .slice(0, MOST_TIMES)
    .map(({ startsAt, endsAt }) =>
      press(
        writtenTime(startsAt),
        'book-time',
        { arrangement, supervisee, startsAt: startsAt.toString(), endsAt: endsAt.toString() },
        'positive',
      ),
    );
  return actions.length === 0
    ? []
    : [text('Both calendars are free at these times. One tap books it.'), { type: 'ActionSet', actions }];
}

/** Moved, called off, or to be decided: what happened in Outlook and what the reader can do about it, here or on the session's page. */
export function sessionNewsCard(view: SessionNewsView): AdaptiveCard {
  const { session } = view;
  const answers = view.isAsked
    ? [
        press('Accept', 'accept-session', { session }, 'positive'),
        press('I can’t make it', 'decline-session', { session }),
      ]
    : [];
  return card([heading(view.title), text(view.words), ...bookings(view)], [...answers, open('Open', view.link)]);
}
