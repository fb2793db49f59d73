import { actAndReferFirst, type ContactLine } from './act-and-refer-first.ts';
import {
  type AdaptiveCard,
  type CardElement,
  card,
  facts,
  heading,
  oneBelowTheOther,
  open,
  type PressData,
  press,
  quiet,
  refreshed,
  text,
} from './card.ts';
import { REFRESH_DIGEST } from './digest-card.ts';

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

const MOST_CHOICES = 8;

/** Asks which arrangement is meant when there are several; `asked` = what a press then does, and the day it is about. */
export function chooseArrangementCard(
  lines: readonly DueLine[],
  link: string,
  asked: { readonly verb: string; readonly data: PressData; readonly words: readonly string[] } = {
    verb: 'offer-times',
    data: {},
    words: [],
  },
): AdaptiveCard {
  return card(
    [
      heading('Whose supervision shall I book?'),
      ...asked.words.map(text),
      ...oneBelowTheOther(
        lines.slice(0, MOST_CHOICES).map((line) =>
          press(line.whose, asked.verb, {
            ...asked.data,
            arrangement: line.arrangement,
            supervisee: line.supervisee,
          }),
        ),
      ),
    ],
    [open('Open Supervision', link)],
  );
}

const COMMANDS: readonly CardElement[] = [
  facts([
    ['due', 'what is due, for you and the people you supervise'],
    ['book', 'book supervision at a time you can both make; say when if you like: “next Thursday after school”'],
    ['book my year', 'one session for each half term, all at once'],
    ['move', 'another time for a session: “move Friday to Tuesday 3.30”'],
    ['cancel', 'call a session off, and find another time'],
    ['actions', 'what you agreed to do'],
    ['log', 'the day of a session that was held, or a talk in between'],
    ['I need to talk today', 'who of those who supervise you is free now'],
    ['who is overdue', 'for safeguarding leads: names and dates'],
    ['my reminders', 'when I write to you, and about what'],
    ['help', 'this page'],
  ]),
];

/** What the card of the day is, how it is answered, and how to have less of it. */
const ABOUT_REMINDERS: readonly CardElement[] = [
  text(
    'Once a day at most, on school days, I send one message with all that needs you, most urgent first, and none when nothing is new. Answer it where it is: book, accept, sign, say that you met or that it is not possible just now. What is done anywhere is done on the card too.',
  ),
  quiet(
    'Choose the time, one message a week, or fewer kinds under “my reminders”. To stop me, mute or remove Supervision in Teams; your school lead then sees that you can’t be reached here. I never name a child here, and nothing of what you wrote.',
  ),
];

/** Where the bot's links lead. */
export interface AnswerLinks {
  readonly home: string;
  readonly myReminders: string;
}

const ways = ({ home, myReminders }: AnswerLinks) => [
  press('What is due', 'show-due', {}),
  open('My reminders', myReminders),
  open('Open Supervision', home),
];

/** What the bot can do, what it sends, and how to have less of it. */
export function helpCard(contacts: readonly ContactLine[], links: AnswerLinks): AdaptiveCard {
  return card([heading('What I can do'), ...COMMANDS, ...ABOUT_REMINDERS, actAndReferFirst(contacts)], ways(links));
}

/** Where a person says when and about what they are written to. */
export function myRemindersCard({ home, myReminders }: AnswerLinks): AdaptiveCard {
  return card(
    [heading('Your reminders'), ...ABOUT_REMINDERS],
    [open('My reminders', myReminders), open('Open Supervision', home)],
  );
}

/** The first message, once, when the app is installed. */
export function welcomeCard(name: string, contacts: readonly ContactLine[], links: AnswerLinks): AdaptiveCard {
  return card(
    [
      heading(`Hello ${name}, this is Supervision`),
      text(
        'I keep an eye on when your safeguarding supervision is due, help you book it, and keep the record where only the people in it can read it.',
      ),
      ...COMMANDS,
      ...ABOUT_REMINDERS,
      actAndReferFirst(contacts),
    ],
    ways(links),
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

/** The answer to what may tell of a child: what to do first, before anything it may also have asked. Nothing typed is kept. */
export function childFirstCard(contacts: readonly ContactLine[], link: string): AdaptiveCard {
  return card(
    [
      heading('If this is about a child, act and refer first'),
      actAndReferFirst(contacts),
      text('I have not kept what you wrote. Please delete it: this chat is not a safeguarding record.'),
      text('If you only wanted to book, move or cancel supervision, use a button or write it without saying why.'),
    ],
    [
      press('Book supervision', 'show-book', {}),
      press('Move a session', 'show-moves', {}),
      press('Call a session off', 'show-cancels', {}),
      open('Open Supervision', link),
    ],
  );
}

/** A plain sentence as a card: what went wrong or what happened, with a way on. */
export function noteCard(title: string, words: string, link: string | null): AdaptiveCard {
  return card([heading(title), text(words)], link === null ? [] : [open('Open Supervision', link)]);
}

/** What stood in the way of a press, with the same press to try again; a card of the day comes back by itself when it is next shown. */
export function againCard(
  title: string,
  words: string,
  again: { readonly verb: string; readonly data: PressData },
  link: string,
): AdaptiveCard {
  const made = card(
    [heading(title), text(words)],
    [press('Try again', again.verb, again.data), open('Open Supervision', link)],
  );
  return again.data.digest === undefined ? made : refreshed(made, REFRESH_DIGEST, { digest: again.data.digest });
}
