import { actAndReferFirst, type ContactLine } from './act-and-refer-first.ts';
import type { AnswerLinks } from './answers.ts';
import { type AdaptiveCard, type CardAction, card, heading, open, press, text } from './card.ts';

/** What people say to a bot that is no command. */
export const SMALL_ANSWERS = [
  'thanks',
  'all right',
  'yes or no',
  'fewer messages',
  'annoyed',
  'about me',
  'in the tab',
  'concern',
  'low',
] as const;
export type SmallAnswer = (typeof SMALL_ANSWERS)[number];

interface Said {
  readonly title: string;
  readonly words: readonly string[];
  /** Whether "act and refer first" and the school's contacts stand on it. */
  readonly isAboutSafety?: true;
  readonly ways: (links: AnswerLinks) => readonly CardAction[];
}

const due = press('What is due', 'show-due', {});
const home = (links: AnswerLinks) => open('Open Supervision', links.home);
const usual = (links: AnswerLinks) => [due, home(links)];
const reminders = (links: AnswerLinks) => [open('My reminders', links.myReminders), home(links)];

const HOW_TO_HAVE_LESS =
  'Under “my reminders” you choose the time, one message a week, or fewer kinds. To stop me, mute or remove Supervision in Teams.';

const SAID: Readonly<Record<SmallAnswer, Said>> = {
  thanks: { title: 'You’re welcome', words: [], ways: usual },
  'all right': { title: 'All right', words: ['I am here when you need me.'], ways: usual },
  'yes or no': {
    title: 'Please press the button on the card',
    words: ['Nothing has been done. I take a yes or a no from a button only, so that I never guess what it is about.'],
    ways: usual,
  },
  'fewer messages': { title: 'Fewer messages', words: [HOW_TO_HAVE_LESS], ways: reminders },
  annoyed: {
    title: 'Sorry that I’m not being helpful',
    words: ['I’m only a program and know a few words; type “help” to see them.', HOW_TO_HAVE_LESS],
    ways: reminders,
  },
  'about me': {
    title: 'I’m a program, not a person',
    words: [
      'I keep nothing of what you type. The messages stay in Teams, where your trust’s IT and a legal search can reach them like any other.',
      'What is said in supervision belongs in Supervision itself, where only the people in it can read it; please write none of it here.',
    ],
    ways: usual,
  },
  'in the tab': {
    title: 'That is in Supervision',
    words: ['Records, forms, notes, signing and your policy are there. Here I know dates and names only.'],
    ways: (links) => [home(links), due],
  },
  concern: {
    title: 'If something about supervision worries you',
    words: [
      'Open the supervision it is about and press “Raise a concern about supervision”. You see beforehand who reads it; it never ends with the person it is about.',
      'A worry about how an adult behaves towards a child goes to the head, the chair of governors or the LADO, not here.',
    ],
    isAboutSafety: true,
    ways: (links) => [home(links)],
  },
  low: {
    title: 'I’m sorry that it is so hard just now',
    words: [
      'You need not carry it alone. If you could come to harm, ring 999; Samaritans are there at any hour on 116 123, free.',
      'Somebody who supervises you may be free today. Asking them says only that you would like to talk.',
    ],
    isAboutSafety: true,
    ways: (links) => [press('Who can talk today', 'show-talk', {}, 'positive'), home(links)],
  },
};

/** The answer to small talk: short, and with a way on. Nothing of what was typed is on it. */
export function smallAnswerCard(
  answer: SmallAnswer,
  contacts: readonly ContactLine[],
  links: AnswerLinks,
): AdaptiveCard {
  const { title, words, isAboutSafety, ways } = SAID[answer];
  const first = isAboutSafety === true ? [actAndReferFirst(contacts)] : [];
  return card([heading(title), ...words.map(text), ...first], ways(links));
}
