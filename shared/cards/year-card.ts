import { type Instant, type PlainDate, writtenDate, writtenMoment, writtenTime } from '../domain/dates.ts';
import { type AdaptiveCard, type CardElement, card, heading, open, press, quiet, text } from './card.ts';

/** One stretch of the year on the card. Dates and states only (D11). */
export interface YearLine {
  readonly name: string;
  /** The first day, which names its choice. */
  readonly fromOn: PlainDate;
  /** What became of the last press here; null = nothing, or it worked. */
  readonly problem: string | null;
  readonly matter:
    | { readonly is: 'free'; readonly times: readonly Instant[]; readonly first: Instant }
    | { readonly is: 'planned'; readonly startsAt: Instant; readonly isAccepted: boolean }
    | { readonly is: 'held' }
    | { readonly is: 'none' }
    | { readonly is: 'closed' }
    | { readonly is: 'unreadable'; readonly names: readonly string[] };
}

export interface YearCardView {
  readonly arrangement: string;
  /** "your supervision with Nadia Rahman". */
  readonly whose: string;
  readonly lines: readonly YearLine[];
  readonly knownUntilOn: PlainDate | null;
  readonly link: string;
}

const PREFIX = 'on';
/** What a stretch is left at when nothing is to be booked in it. */
export const NOT_NOW = 'not now';

/** The name of a stretch's choice among what a press brings back. */
export const choiceOf = (fromOn: PlainDate): string => `${PREFIX}${fromOn.toString()}`;

function wordsOf(matter: Exclude<YearLine['matter'], { is: 'free' }>): string {
  switch (matter.is) {
    case 'planned':
      return `${matter.isAccepted ? 'booked' : 'proposed'} for ${writtenMoment(matter.startsAt)}`;
    case 'held':
      return 'has been held';
    case 'none':
      return 'no time when everybody is free';
    case 'closed':
      return 'no school days left';
    case 'unreadable':
      return matter.names.length === 0
        ? 'nobody’s calendar can be read'
        : `the calendar of ${matter.names.join(' and ')} could not be read`;
  }
}

function lineOf({ name, fromOn, matter, problem }: YearLine): CardElement[] {
  const before = problem === null ? [] : [text(`${name}: ${problem}`)];
  if (matter.is !== 'free') return [...before, text(`${name}: ${wordsOf(matter)}.`)];
  const choices = matter.times.map((time) => ({ title: writtenTime(time), value: time.toString() }));
  return [
    ...before,
    {
      type: 'Input.ChoiceSet',
      id: choiceOf(fromOn),
      label: name,
      style: 'compact',
      value: matter.first.toString(),
      choices: [...choices, { title: 'Not now', value: NOT_NOW }],
    },
  ];
}

function introduction({ lines, knownUntilOn }: YearCardView): CardElement[] {
  const free = lines.filter(({ matter }) => matter.is === 'free').length;
  const known =
    knownUntilOn === null
      ? 'No term dates are known yet. Your school’s lead can enter them.'
      : `Term dates are known until ${writtenDate(knownUntilOn)}.`;
  if (free === 0) return [quiet(known)];
  return [text('Everybody is free at these times. Change any, then book them all at once.'), quiet(known)];
}

/** The year to come on one card: what is planned, and a time for each stretch without, all booked with one press. */
export function yearCard(view: YearCardView): AdaptiveCard {
  const isFree = view.lines.some(({ matter }) => matter.is === 'free');
  const book = isFree ? [press('Book all', 'book-year', { arrangement: view.arrangement }, 'positive')] : [];
  return card(
    [heading(`The year ahead: ${view.whose}`), ...introduction(view), ...view.lines.flatMap(lineOf)],
    [...book, open('Open Supervision', view.link)],
  );
}
