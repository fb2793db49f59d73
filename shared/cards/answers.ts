import { actAndReferFirst, type ContactLine } from './act-and-refer-first.ts';
import { type AdaptiveCard, type CardElement, card, facts, heading, open, press, quiet, text } from './card.ts';

/** One line of the answer to `due`. */
export interface DueLine {
  readonly arrangement: string;
  readonly supervisee: string;
  /** "Your supervision with Nadia Rahman". */
  readonly whose: string;
  /** "Overdue since 23 Oct 2026", "Booked for Mon 30 Nov 2026, 15:30". */
  readonly state: string;
  readonly mayBook: boolean;
  readonly link: string;
}

/** What is due for the person asking: theirs first, then those they supervise. */
export function dueCard(lines: readonly DueLine[], link: string): AdaptiveCard {
  if (lines.length === 0)
    return card(
      [
        heading('Nothing is due'),
        text('You are not in a supervision arrangement yet. Your school’s safeguarding lead can set one up.'),
      ],
      [open('Open Supervision', link)],
    );
  const buttons = lines.filter((line) => line.mayBook).slice(0, 4);
  return card(
    [heading('What is due'), facts(lines.map((line) => [line.whose, line.state] as const))],
    [
      ...buttons.map((line) =>
        press(`Book: ${line.whose}`, 'offer-times', { arrangement: line.arrangement, supervisee: line.supervisee }),
      ),
      open('Open Supervision', link),
    ],
  );
}

/** Asks which arrangement to book when there are several. */
export function chooseArrangementCard(lines: readonly DueLine[], link: string): AdaptiveCard {
  return card(
    [heading('Whose supervision shall I book?')],
    [
      ...lines
        .slice(0, 5)
        .map((line) =>
          press(line.whose, 'offer-times', { arrangement: line.arrangement, supervisee: line.supervisee }),
        ),
      open('Open Supervision', link),
    ],
  );
}

const COMMANDS: readonly CardElement[] = [
  facts([
    ['due', 'what is due, for you and the people you supervise'],
    ['book', 'book supervision at a time you can both make'],
    ['help', 'this page'],
  ]),
  quiet(
    'I send at most one message a day, on school days, about supervision that is due and contracts to review. To stop me, mute or remove Supervision in Teams; your school lead then sees that you can’t be reached here.',
  ),
];

/** What the bot can do. */
export function helpCard(contacts: readonly ContactLine[], link: string): AdaptiveCard {
  return card(
    [heading('What I can do'), ...COMMANDS, actAndReferFirst(contacts)],
    [press('What is due', 'show-due', {}), open('Open Supervision', link)],
  );
}

/** The first message, once, when the app is installed. */
export function welcomeCard(name: string, contacts: readonly ContactLine[], link: string): AdaptiveCard {
  return card(
    [
      heading(`Hello ${name}, this is Supervision`),
      text(
        'I keep an eye on when your safeguarding supervision is due, help you book it, and keep the record where only the people in it can read it.',
      ),
      ...COMMANDS,
      actAndReferFirst(contacts),
    ],
    [press('What is due', 'show-due', {}), open('Open Supervision', link)],
  );
}

/** The answer to anything else that is typed: nothing typed here is kept (design section 9). */
export function freeTextCard(contacts: readonly ContactLine[], link: string): AdaptiveCard {
  return card(
    [
      heading('I did not understand that, and I have not kept it'),
      actAndReferFirst(contacts),
      text('If your message says anything about a child, please delete it: this chat is not a safeguarding record.'),
      ...COMMANDS,
    ],
    [press('What is due', 'show-due', {}), press('Book supervision', 'show-book', {}), open('Open Supervision', link)],
  );
}

/** A plain sentence as a card: what went wrong or what happened, with a way on. */
export function noteCard(title: string, words: string, link: string | null): AdaptiveCard {
  return card([heading(title), text(words)], link === null ? [] : [open('Open Supervision', link)]);
}
