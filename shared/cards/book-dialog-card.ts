import { capital } from '../domain/capital.ts';
import { type Instant, type PlainDate, writtenMoment, writtenTime } from '../domain/dates.ts';
import {
  type AdaptiveCard,
  type CardElement,
  card,
  hand,
  heading,
  oneBelowTheOther,
  open,
  type PressData,
  quiet,
  text,
} from './card.ts';

/** What a button of the dialog does. Its card is seen by the person who opened it, never by the chat. */
export const BOOK_STEPS = ['who', 'times', 'book', 'accept', 'close'] as const;
export type BookStep = (typeof BOOK_STEPS)[number];

const step = (title: string, does: BookStep, data: PressData = {}) => hand(title, { ...data, does });
/** An arrangement to choose, as the person asking would name it. */
export interface BookChoice {
  readonly arrangement: string;
  /** "your supervision with Nadia Rahman". */
  readonly whose: string;
}

const MOST_CHOICES = 8;

/** Whose supervision is meant: of those shared with the chat's people, or of all one has. */
export function whoseDialogCard(
  title: string,
  words: readonly string[],
  choices: readonly BookChoice[],
  link: string,
): AdaptiveCard {
  const buttons = choices
    .slice(0, MOST_CHOICES)
    .map(({ arrangement, whose }) => step(capital(whose), 'times', { arrangement }));
  const rest = choices.length > MOST_CHOICES ? [quiet('There are more in Supervision.')] : [];
  return card(
    [heading(title), ...words.map(text), ...oneBelowTheOther(buttons), ...rest],
    [open('Open Supervision', link)],
  );
}

/** Times for one arrangement, what was said about them, and the other ways on. */
export interface TimesDialogView {
  readonly arrangement: string;
  readonly whose: string;
  readonly words: readonly string[];
  readonly times: readonly { readonly startsAt: Instant }[];
  /** The day that is looked from, and the first and last that can be. */
  readonly fromOn: PlainDate;
  readonly firstOn: PlainDate;
  readonly lastOn: PlainDate;
  /** A time somebody has proposed to the reader; left out = none waits for them. */
  readonly proposed?: { readonly session: string; readonly startsAt: Instant };
  /** Another of one's arrangements could be meant. */
  readonly hasOthers: boolean;
  readonly link: string;
}

const BUTTONS = 3;

function timesOf({ arrangement, times }: TimesDialogView): CardElement[] {
  const buttons = times
    .slice(0, BUTTONS)
    .map(({ startsAt }) => step(writtenTime(startsAt), 'book', { arrangement, startsAt: startsAt.toString() }));
  const [first, ...further] = times.slice(BUTTONS);
  if (buttons.length === 0) return [];
  if (first === undefined) return [{ type: 'ActionSet', actions: buttons }];
  return [
    { type: 'ActionSet', actions: buttons },
    {
      type: 'Input.ChoiceSet',
      id: 'time',
      label: 'Another time',
      style: 'compact',
      value: first.startsAt.toString(),
      choices: [first, ...further].map(({ startsAt }) => ({
        title: writtenTime(startsAt),
        value: startsAt.toString(),
      })),
    },
    { type: 'ActionSet', actions: [step('Take the other time', 'book', { arrangement })] },
  ];
}

function acceptIt({ proposed }: TimesDialogView): readonly CardElement[] {
  if (proposed === undefined) return [];
  return oneBelowTheOther([step(`Accept ${writtenTime(proposed.startsAt)}`, 'accept', { session: proposed.session })]);
}

/** Times everybody can make, or why there are none, with a later day to look from: never a dead end. */
export function timesDialogCard(view: TimesDialogView): AdaptiveCard {
  const { arrangement, whose, words, fromOn, firstOn, lastOn, hasOthers, link } = view;
  return card(
    [
      heading(`Book ${whose}`),
      ...words.map(text),
      ...acceptIt(view),
      ...timesOf(view),
      {
        type: 'Input.Date',
        id: 'from',
        label: 'Look from',
        value: fromOn.toString(),
        min: firstOn.toString(),
        max: lastOn.toString(),
      },
      { type: 'ActionSet', actions: [step('Show times from that day', 'times', { arrangement })] },
    ],
    [...(hasOthers ? [step('Somebody else’s supervision', 'who')] : []), open('Open Supervision', link)],
  );
}

/** It is booked or proposed: when, whom it waits for, and that nothing of it is in the chat. */
export function bookedDialogCard(booked: {
  readonly startsAt: Instant;
  readonly waitingFor: string | null;
  readonly link: string;
}): AdaptiveCard {
  const { startsAt, waitingFor, link } = booked;
  return card(
    [
      heading(waitingFor === null ? 'It is booked' : 'A time is proposed'),
      text(`${writtenMoment(startsAt)}.`),
      text(
        waitingFor === null
          ? 'It is in both calendars.'
          : `${waitingFor} is asked to accept it, in a chat of their own with me and in Outlook.`,
      ),
      quiet('Nothing of this is shown in the chat.'),
    ],
    [step('Close', 'close'), open('Open the session', link)],
  );
}

/** Something is in the way: what, and the same step again where that may help. */
export function hinderedDialogCard(
  title: string,
  words: string,
  again: { readonly title: string; readonly data: PressData } | null,
  link: string,
): AdaptiveCard {
  return card(
    [heading(title), text(words)],
    [...(again === null ? [] : [hand(again.title, again.data)]), open('Open Supervision', link)],
  );
}
