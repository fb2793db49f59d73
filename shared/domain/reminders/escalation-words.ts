import { type PlainDate, writtenDate } from '../dates.ts';
import type { ReminderKind } from './reminder.ts';

/** A step ahead with whoever takes part in it by name, or by what they are. */
export interface NamedStep {
  readonly on: PlainDate;
  /** "Helen Marsh", "the trust’s safeguarding team". */
  readonly who: string;
  /** Whether several are meant, so that the verb agrees. */
  readonly isSeveral: boolean;
}

/** What would stop it, and what they would be shown (design D4: that it is so, never what was said). */
interface KindWords {
  readonly unless: string;
  readonly sees: string;
}

const WORDS: Readonly<Partial<Record<ReminderKind, KindWords>>> = {
  supervision: {
    unless: 'if no session is held by then',
    sees: 'whose supervision it is, since when, and the reason from the list if one was given; never what was said',
  },
  'action-due': {
    unless: 'if the action is not done by then',
    sees: 'that an action of yours is open, and its date; never what it says',
  },
  'child-in-need': {
    unless: 'if they are not talked about by then',
    sees: 'whose supervision it is and how many cases wait; never which child',
  },
  'missed-twice': {
    unless: 'if the message to the manager is neither sent nor declined by then',
    sees: 'who was not there, and the two days; nothing else',
  },
  'training-renewal': {
    unless: 'if no new date is entered by then',
    sees: 'which training it is, and its date; nothing else',
  },
};

const told = ({ on, who, isSeveral }: NamedStep, unless: string): string =>
  `On ${writtenDate(on)}, ${unless}, ${who} ${isSeveral ? 'are' : 'is'} told`;

/**
 * What happens if a matter stays as it is, in one or two sentences for whoever it is about: "On 4 Dec 2026, if no session is held by then, Helen
 * Marsh is told, and on 4 Jan 2027 Tess Lane. What they see: …" null when nobody further hears of it.
 */
export function aheadWords(kind: ReminderKind, steps: readonly NamedStep[]): string | null {
  const words = WORDS[kind];
  const [first, ...later] = steps;
  if (words === undefined || first === undefined) return null;
  const then = later.map(({ on, who }) => `, and on ${writtenDate(on)} ${who} too`).join('');
  return `${told(first, words.unless)}${then}. What they see: ${words.sees}.`;
}
