import { type Instant, writtenTime } from '../domain/dates.ts';
import { REASONS } from '../domain/sessions/session.ts';
import {
  type AdaptiveCard,
  type CardAction,
  type CardElement,
  card,
  heading,
  open,
  type PressData,
  press,
  text,
} from './card.ts';
import { whyChoice } from './why-choice.ts';

/** Times to choose from, for a booking or a move. Adults' names only; no child, no word of what was typed (D11). */
export interface TimesCardView {
  readonly title: string;
  readonly words: readonly string[];
  readonly times: readonly { readonly startsAt: Instant }[];
  /** What a time does, with the keys it carries. */
  readonly verb: string;
  readonly data: PressData;
  /** Whether a reason from the list is asked for (a move). */
  readonly asksWhy: boolean;
  /** Further ways on besides the times. */
  readonly others: readonly CardAction[];
  readonly link: string;
}

const BUTTONS = 3;

function furtherTimes({ times, verb, data }: TimesCardView): CardElement[] {
  const further = times.slice(BUTTONS);
  const [first] = further;
  if (first === undefined) return [];
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'time',
      label: 'Another time',
      style: 'compact',
      value: first.startsAt.toString(),
      choices: further.map(({ startsAt }) => ({ title: writtenTime(startsAt), value: startsAt.toString() })),
    },
    { type: 'ActionSet', actions: [press('Take the other time', verb, data)] },
  ];
}

/** Up to three times as buttons, the others in a list, then other ways on. */
export function timesCard(view: TimesCardView): AdaptiveCard {
  const { title, words, times, verb, data, asksWhy, others, link } = view;
  const buttons = times
    .slice(0, BUTTONS)
    .map(({ startsAt }) => press(writtenTime(startsAt), verb, { ...data, startsAt: startsAt.toString() }, 'positive'));
  return card(
    [
      heading(title),
      ...words.map(text),
      ...(asksWhy && times.length > 0 ? [whyChoice('reason', REASONS)] : []),
      ...(buttons.length === 0 ? [] : [{ type: 'ActionSet', actions: buttons } as const]),
      ...furtherTimes(view),
    ],
    [...others, open('Open Supervision', link)],
  );
}
