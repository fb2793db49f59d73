import { chooseArrangementCard, type DueLine } from '../../shared/cards/answers.ts';
import {
  bookedDialogCard,
  hinderedDialogCard,
  timesDialogCard,
  whoseDialogCard,
} from '../../shared/cards/book-dialog-card.ts';
import { contractReviewCard, contractReviewNotification } from '../../shared/cards/contract-review-card.ts';
import { outlookNewsWords } from '../../shared/cards/outlook-news-words.ts';
import {
  callOffCard,
  type PlannedLine,
  plannedSessionCard,
  whichSessionCard,
} from '../../shared/cards/planned-session-card.ts';
import { sessionNewsCard } from '../../shared/cards/session-news-card.ts';
import {
  type SupervisionCardView,
  supervisionCard,
  supervisionNotification,
} from '../../shared/cards/supervision-card.ts';
import { timesCard } from '../../shared/cards/times-card.ts';
import { yearCard } from '../../shared/cards/year-card.ts';
import { at, day, LINK, type SampleCard, type SampleCards, TIMES, WHOSE } from './sample-card.ts';

const due: DueLine = {
  arrangement: 'a-1',
  supervisee: 'p-1',
  whose: 'Your supervision with Nadia Rahman',
  state: 'Overdue; it was due by 23 Oct 2026',
  mayBook: true,
  link: LINK,
};
const planned: PlannedLine = {
  session: 's-1',
  whose: 'Your supervision with Nadia Rahman',
  startsAt: at('2026-11-30T15:30:00Z'),
  waitingFor: null,
  waitsForReader: false,
  link: LINK,
};
const supervision = (matter: SupervisionCardView['matter'], dueState: SupervisionCardView['dueState'] = 'overdue') => ({
  arrangement: 'a-1',
  supervisee: 'p-1',
  whose: WHOSE,
  school: 'Lantern Bay Primary School',
  dueState,
  dueOn: day('2026-10-23'),
  lastHeldOn: day('2026-07-10'),
  rule: 'J-34',
  matter,
  snoozeUntil: [day('2026-11-30')],
  link: LINK,
});
const review = (reviewState: 'overdue' | 'ok') => ({
  arrangement: 'a-1',
  whose: 'your supervision contract with Nadia Rahman',
  school: 'Lantern Bay Primary School',
  contractState: 'ok' as const,
  reviewState,
  reviewOn: day('2026-11-20'),
  signedOn: day('2025-11-20'),
  link: LINK,
});
const outlook = (what: 'moved' | 'cancelled' | 'both changed' | 'no mailbox'): SampleCard => {
  const startedAt = at('2026-11-24T13:00:00Z');
  const session = { status: 'proposed' as const, startsAt: at('2026-11-25T09:00:00Z') };
  const news = outlookNewsWords(session, { what, startedAt, by: 'p-2' }, 'Nadia Rahman');
  const about = { arrangement: 'a-1', supervisee: 'p-1', session: 's-1', link: LINK };
  const isAsked = what === 'moved';
  const card = sessionNewsCard({ ...news, ...about, isAsked, times: what === 'cancelled' ? TIMES : [] });
  return { when: `Outlook: ${what}`, card, notification: news.title };
};

/** Booking, moving, calling off, and what became of a session. */
export const SESSION_CARDS: SampleCards = {
  chooseArrangementCard: [
    {
      when: '“book”, with several supervisions',
      card: chooseArrangementCard([due], LINK),
      notification: 'Book supervision',
    },
  ],
  timesCard: [
    {
      when: '“move”, the session chosen',
      card: timesCard({
        title: 'Move this session',
        words: ['Your supervision with Nadia Rahman, now Mon 30 Nov 2026, 15:30.'],
        times: TIMES,
        verb: 'move-to',
        data: { session: 's-1' },
        asksWhy: true,
        others: [],
        link: LINK,
      }),
      notification: 'Times to choose from',
    },
  ],
  yearCard: [
    {
      when: '“book my year”',
      card: yearCard({
        arrangement: 'a-1',
        whose: WHOSE,
        lines: [
          { name: 'Autumn 2', fromOn: day('2026-10-31'), problem: null, matter: { is: 'held' } },
          {
            name: 'Spring 1',
            fromOn: day('2027-01-04'),
            problem: null,
            matter: { is: 'free', times: TIMES.map((one) => one.startsAt), first: at('2026-11-24T13:00:00Z') },
          },
          { name: 'Spring 2', fromOn: day('2027-02-22'), problem: null, matter: { is: 'none' } },
        ],
        knownUntilOn: day('2027-07-21'),
        link: LINK,
      }),
      notification: 'The year ahead',
    },
  ],
  whichSessionCard: [
    {
      when: '“move” or “cancel”, several fit',
      card: whichSessionCard('Which session?', [], [planned], 'show-move', {}, LINK),
      notification: 'Which session?',
    },
  ],
  callOffCard: [
    {
      when: '“cancel”, before it is done',
      card: callOffCard(planned, 'That is 5 school days’ notice.'),
      notification: 'Supervision',
    },
  ],
  plannedSessionCard: [
    {
      when: 'After booking or moving in chat',
      card: plannedSessionCard('It is booked', planned),
      notification: 'Supervision',
    },
    {
      when: 'The same, the reader is asked',
      card: plannedSessionCard('A time is proposed', { ...planned, waitingFor: 'you', waitsForReader: true }),
      notification: 'Supervision',
    },
  ],
  supervisionCard: [
    {
      when: 'Times were asked for',
      card: supervisionCard(supervision({ is: 'to book', times: TIMES, found: { state: 'found' } })),
      notification: supervisionNotification({ dueState: 'overdue' }),
    },
    {
      when: 'A time was booked on a card',
      card: supervisionCard(supervision({ is: 'booked', startsAt: at('2026-11-24T13:00:00Z'), session: 's-1' })),
      notification: null,
    },
    {
      when: 'A session was held',
      card: supervisionCard(supervision({ is: 'done', heldOn: day('2026-11-20') }, 'ok')),
      notification: null,
    },
  ],
  contractReviewCard: (['overdue', 'ok'] as const).map((state) => ({
    when: state === 'ok' ? 'A contract after its review' : 'A contract WHOSE review is overdue, asked for alone',
    card: contractReviewCard(review(state)),
    notification: state === 'ok' ? null : contractReviewNotification({ reviewState: state }),
  })),
  sessionNewsCard: (['moved', 'cancelled', 'both changed', 'no mailbox'] as const).map(outlook),
  whoseDialogCard: [
    {
      when: 'From a chat: several supervisions are shared with its people',
      card: whoseDialogCard('Whose supervision shall I book?', [], [{ arrangement: 'a-1', whose: WHOSE }], LINK),
      notification: null,
    },
  ],
  timesDialogCard: [
    {
      when: 'From a chat: times everybody can make',
      card: timesDialogCard({
        arrangement: 'a-1',
        whose: WHOSE,
        words: ['Both calendars are free at these times.'],
        times: TIMES,
        fromOn: day('2026-11-23'),
        firstOn: day('2026-11-23'),
        lastOn: day('2027-07-21'),
        hasOthers: true,
        link: LINK,
      }),
      notification: null,
    },
  ],
  bookedDialogCard: [null, 'Nadia Rahman'].map((waitingFor) => ({
    when: waitingFor === null ? 'From a chat: booked' : 'From a chat: proposed',
    card: bookedDialogCard({ startsAt: at('2026-11-24T13:00:00Z'), waitingFor, link: LINK }),
    notification: null,
  })),
  hinderedDialogCard: [
    {
      when: 'From a chat: something is in the way',
      card: hinderedDialogCard(
        'Something is in the way',
        'Microsoft 365 could not be reached just now.',
        { title: 'Try again', data: {} },
        LINK,
      ),
      notification: null,
    },
  ],
};
