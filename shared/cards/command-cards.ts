import { type PlainDate, writtenDate } from '../domain/dates.ts';
import {
  type AdaptiveCard,
  about,
  ask,
  type CardAction,
  card,
  facts,
  heading,
  open,
  press,
  quiet,
  text,
} from './card.ts';

/** One open action of the reader's. What it says is read in Supervision only (design section 9). */
export interface ActionLine {
  readonly action: string;
  readonly arrangement: string;
  /** "your supervision with Nadia Rahman". */
  readonly whose: string;
  readonly dueOn: PlainDate | null;
  readonly isLate: boolean;
}

const MOST = 6;
const more = (left: number) => (left > 0 ? [text(`and ${left} more in Supervision`)] : []);

const uncapital = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The answer to `actions`: the reader's own that are open, the latest first to be done. */
export function actionsCard(lines: readonly ActionLine[], link: string): AdaptiveCard {
  if (lines.length === 0)
    return card(
      [heading('You have no open actions'), text('Nothing you agreed to do is waiting.')],
      [open('Open Supervision', link)],
    );
  const shown = lines.slice(0, MOST);
  const when = ({ dueOn, isLate }: ActionLine) =>
    dueOn === null ? 'No date' : `${isLate ? 'Overdue since' : 'Due by'} ${writtenDate(dueOn)}`;
  return card(
    [
      heading(lines.length === 1 ? 'You have one open action' : `You have ${lines.length} open actions`),
      facts(shown.map((line) => [when(line), `from ${line.whose}`] as const)),
      ...more(lines.length - shown.length),
      quiet('What they say is in Supervision only.'),
    ],
    [
      ...shown.slice(0, 3).map((line) =>
        about(
          ask(`What became of it: ${uncapital(when(line))}`, 'evidence', {
            action: line.action,
            arrangement: line.arrangement,
          }),
          line.whose,
        ),
      ),
      open('Open my actions', link),
    ],
  );
}

/** Somebody whose supervision is overdue, for a lead: names and dates only. */
export interface OverdueLine {
  readonly whose: string;
  readonly school: string;
  readonly dueOn: PlainDate;
  /** "booked for Mon 30 Nov 2026, 15:30"; null when nothing is. */
  readonly booked: string | null;
}

const MOST_OVERDUE = 10;

/** The answer to `who is overdue`, for leads: names and dates, longest first, never what was said. */
export function overdueCard(lines: readonly OverdueLine[], where: string, link: string): AdaptiveCard {
  if (lines.length === 0)
    return card(
      [heading(`Nobody’s supervision is overdue at ${where}`), text('Thank you.')],
      [open('Open the register', link)],
    );
  const shown = lines.slice(0, MOST_OVERDUE);
  return card(
    [
      heading(
        lines.length === 1
          ? `One supervision is overdue at ${where}`
          : `${lines.length} supervisions are overdue at ${where}`,
      ),
      facts(
        shown.map(
          ({ whose, school, dueOn, booked }) =>
            [
              whose,
              `since ${writtenDate(dueOn)}${booked === null ? '' : `, ${booked}`}${school === '' ? '' : ` (${school})`}`,
            ] as const,
        ),
      ),
      ...(lines.length > shown.length ? [text(`and ${lines.length - shown.length} more in the register`)] : []),
    ],
    [open('Open the register', link)],
  );
}

/** A supervision of which a meeting can be written down. */
export interface LogLine {
  readonly arrangement: string;
  readonly whose: string;
  /** The first day a meeting can have been. */
  readonly fromOn: PlainDate;
  readonly today: PlainDate;
  /** Where what was said and decided in between is written down. */
  readonly adHocLink: string;
}

function metIn({ arrangement, whose, fromOn, today }: LogLine, number: number): CardAction {
  return {
    type: 'Action.ShowCard',
    title: `We met: ${whose}…`,
    card: {
      type: 'AdaptiveCard',
      body: [
        {
          type: 'Input.Date',
          id: `metOn.${number}`,
          label: 'The day you met',
          value: today.toString(),
          min: fromOn.toString(),
          max: today.toString(),
        },
        quiet('The other person is asked to confirm it. What was said is written in Supervision, never here.'),
      ],
      actions: [press('Record the date', 'already-met', { arrangement })],
    },
  };
}

/** The answer to `log`: the day of a session that was held, or the way to writing down a talk in between. */
export function logCard(lines: readonly LogLine[], link: string): AdaptiveCard {
  if (lines.length === 0)
    return card(
      [
        heading('There is nothing to log yet'),
        text('You are not in a supervision arrangement yet. Your school’s safeguarding lead can set one up.'),
      ],
      [open('Open Supervision', link)],
    );
  const shown = lines.slice(0, 3);
  return card(
    [
      heading('What would you like to log?'),
      text('The day of a session that was held, or a talk in between. Please write nothing about a child here.'),
      ...more(lines.length - shown.length),
    ],
    [
      ...shown.map(metIn),
      ...shown.map(({ whose, adHocLink }) => about(open('A talk in between', adHocLink), whose)),
      open('Open Supervision', link),
    ],
  );
}
