import { capital } from '../../domain/capital.ts';
import { type Instant, type PlainDate, writtenDate, writtenMoment, writtenTime } from '../../domain/dates.ts';
import { REASONS } from '../../domain/sessions/session.ts';
import { about, type CardAction, type CardElement, open, press, quiet } from '../card.ts';
import { type SupervisionCardView, timesWords } from '../supervision-card.ts';
import { whyChoice } from '../why-choice.ts';
import { doneItem, dueWords, type Item, type ItemPlace, inputId, item, toneOf } from './item.ts';

/** A supervision that is due or overdue, for one of its parties (clocks.md section 7, kind `supervision`). */
export interface SupervisionItemView
  extends Pick<
    SupervisionCardView,
    'arrangement' | 'supervisee' | 'whose' | 'dueState' | 'dueOn' | 'rule' | 'matter' | 'snoozeUntil' | 'link'
  > {
  readonly today: PlainDate;
  /** The first day a meeting can have been; null where this person may not say that they met. */
  readonly metFrom: PlainDate | null;
  /** The reader may book here; a member of a group may not. */
  readonly mayBook: boolean;
  readonly next: string | null;
  /** Whether what is booked lies on a day without school, by the term dates as they are now; left out = no. */
  readonly isOnNoSchoolDay?: boolean;
}

type Booking = Extract<SupervisionItemView['matter'], { is: 'to book' | 'snoozed' }>;

function title(view: SupervisionItemView): string {
  return `${capital(view.whose)} is ${view.dueState === 'overdue' ? 'overdue' : 'due soon'}`;
}

function bookings(view: SupervisionItemView, matter: Booking, place: ItemPlace): CardAction[] {
  const { arrangement, supervisee } = view;
  return matter.times.slice(0, 3).map(({ startsAt, endsAt }) => {
    const times = { startsAt: startsAt.toString(), endsAt: endsAt.toString() };
    const data = { arrangement, supervisee, ...times, digest: place.digest };
    return about(press(writtenTime(startsAt), 'book-time', data, 'positive'), view.whose);
  });
}

function met(view: SupervisionItemView, place: ItemPlace): CardAction[] {
  const { metFrom, today, arrangement } = view;
  if (metFrom === null) return [];
  return [
    {
      type: 'Action.ShowCard',
      title: 'We already met…',
      card: {
        type: 'AdaptiveCard',
        body: [
          {
            type: 'Input.Date',
            id: inputId('metOn', place),
            label: 'The day you met',
            value: today.toString(),
            min: metFrom.toString(),
            max: today.toString(),
          },
          quiet('The other person is asked to confirm it.'),
        ],
        actions: [press('Record the date', 'already-met', { arrangement, digest: place.digest })],
      },
    },
  ];
}

const inOneRow = (action: CardAction): CardElement => ({ type: 'ActionSet', actions: [action] });

function notNow(view: SupervisionItemView, place: ItemPlace): CardAction[] {
  const { arrangement, supervisee, snoozeUntil } = view;
  const data = { arrangement, supervisee, digest: place.digest };
  const first = snoozeUntil[0];
  const untils = snoozeUntil.map((on) => ({ title: writtenDate(on), value: on.toString() }));
  const until = {
    type: 'Input.ChoiceSet',
    id: inputId('untilOn', place),
    label: 'Remind me on',
    style: 'compact',
  } as const;
  return [
    {
      type: 'Action.ShowCard',
      title: 'Not now…',
      card: {
        type: 'AdaptiveCard',
        body: [
          whyChoice(inputId('reason', place), REASONS),
          ...(first === undefined ? [] : [{ ...until, value: first.toString(), choices: untils }]),
          ...(first === undefined ? [] : [inOneRow(press('Remind me later', 'snooze', data))]),
          inOneRow(press('It is not possible', 'not-possible', data)),
          quiet(
            first === undefined
              ? 'It has been put off as often as it can be. That it is not possible is shown to the other person and to your school lead, with this reason.'
              : 'The other person and your school lead can see that it was put off or is not possible, and this reason.',
          ),
        ],
        actions: [],
      },
    },
  ];
}

function toBook(view: SupervisionItemView, matter: Booking, words: string, place: ItemPlace): Item {
  const goes = about(open('Open', view.link), view.whose);
  return item(title(view), {
    when: view.dueOn === null ? null : dueWords(view.dueOn, view.today),
    tone: view.dueOn === null ? 'soon' : toneOf(view.dueOn, view.today),
    rule: view.rule,
    words: [
      view.mayBook ? words : 'The supervisor books for the group. Ask for a time, or open it to see who is in it.',
    ],
    next: view.next,
    actions: [...(view.mayBook ? bookings(view, matter, place) : []), goes],
    more: [...met(view, place), ...notNow(view, place)],
  });
}

/** What was booked, on a day that is no school day any more. */
function stranded(view: SupervisionItemView, matter: { startsAt: Instant; session: string }, goes: CardAction): Item {
  const at = writtenMoment(matter.startsAt);
  const move = about(press('Choose another time', 'show-move', { session: matter.session }, 'positive'), at);
  return item(`${capital(view.whose)} is booked on a day without school`, {
    when: at,
    tone: 'soon',
    words: ['If you mean to meet all the same, nothing has to change; otherwise choose another time.'],
    actions: [...(view.mayBook ? [move] : []), goes],
  });
}

/** Due supervision on a card: book, accept, say that you met, put off, or what became of it. */
export function supervisionItem(view: SupervisionItemView, place: ItemPlace): Item {
  const { matter } = view;
  const goes = about(open('Open', view.link), view.whose);
  switch (matter.is) {
    case 'to book':
      return toBook(view, matter, timesWords(matter.found), place);
    case 'snoozed':
      return toBook(view, matter, `Put off until ${writtenDate(matter.untilOn)}. You can still book it now.`, place);
    case 'proposed': {
      const at = writtenMoment(matter.startsAt);
      const heading = `${capital(view.whose)}: a time is proposed`;
      if (matter.byReader) {
        const words = `Proposed: ${at}. Waiting for ${matter.waitingFor} to accept, here, in the tab or in Outlook.`;
        return item(heading, { words: [words], actions: [goes] });
      }
      const data = { session: matter.session, digest: place.digest };
      return item(heading, {
        tone: 'soon',
        words: [`Proposed: ${at}. Can you make it?`],
        actions: [
          about(press('Accept', 'accept-session', data, 'positive'), `${view.whose}, ${at}`),
          about(press('I can’t make it', 'decline-session', data), `${view.whose}, ${at}`),
          goes,
        ],
      });
    }
    case 'booked':
      return view.isOnNoSchoolDay === true
        ? stranded(view, matter, goes)
        : {
            ...doneItem(
              `${capital(view.whose)} is booked`,
              `Booked for ${writtenMoment(matter.startsAt)}. It is in both calendars.`,
            ),
            actions: [goes],
          };
    case 'done':
      return doneItem(
        `${capital(view.whose)} is done`,
        matter.heldOn === null
          ? 'Nothing more is needed here.'
          : `Supervision was held on ${writtenDate(matter.heldOn)}. Thank you.`,
      );
  }
}
