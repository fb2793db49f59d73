import { type Instant, writtenMoment } from '../domain/dates.ts';
import { TALK_ANSWERS, type TalkAnswer } from '../domain/talks/talk-ask.ts';
import { actAndReferFirst, type ContactLine } from './act-and-refer-first.ts';
import { type AdaptiveCard, card, heading, open, type PressData, press, text } from './card.ts';

/** One of those who may be asked. Adults' names and times only; what it is about is said when they talk (D11). */
export interface TalkLine {
  readonly person: string;
  readonly name: string;
  /** "is free now, until 11:30", "is free from 14:00". */
  readonly when: string;
  /** Whether they were asked today, and what they said; null = not asked. */
  readonly asked: { readonly at: string; readonly answer: TalkAnswer | null } | null;
}

const ANSWERS: Readonly<Record<TalkAnswer, { readonly button: string; readonly said: string; readonly next: string }>> =
  {
    now: { button: 'I can talk now', said: 'can talk now', next: 'Please ring or go to them.' },
    'later today': { button: 'Later today', said: 'can talk later today', next: 'Please agree a time.' },
    'not today': { button: 'Not today', said: 'cannot talk today', next: 'Please ask somebody else.' },
  };

function lineOf({ name, when, asked }: TalkLine): string {
  if (asked === null) return `${name} ${when}.`;
  if (asked.answer === null) return `${name} ${when}. Asked at ${asked.at}; there is no answer yet.`;
  return `${name} ${ANSWERS[asked.answer].said}. ${ANSWERS[asked.answer].next}`;
}

/** Who of those who may supervise the reader can talk today, with one press to ask; the unanswered ask stays on it. */
export function talkCard(lines: readonly TalkLine[], contacts: readonly ContactLine[], link: string): AdaptiveCard {
  const words =
    lines.length === 0
      ? [
          'Nobody who supervises you is there today. Please turn to your school’s safeguarding lead, or to your line manager.',
        ]
      : lines.map(lineOf);
  return card(
    [
      heading('Who you can talk to today'),
      actAndReferFirst(contacts),
      ...words.map(text),
      ...(lines.length === 0
        ? []
        : [text('Please say nothing about a child here. Asking says only that you would like to talk today.')]),
    ],
    [
      ...lines
        .filter(({ asked }) => asked === null)
        .slice(0, 4)
        .map(({ name, person }) => press(`Ask ${name}`, 'ask-to-talk', { person })),
      open('Open Supervision', link),
    ],
  );
}

/** What the one who is asked sees. */
export interface TalkAskedView {
  readonly asker: string;
  readonly askedAt: Instant;
  /** What an answer carries back. */
  readonly data: PressData;
  /** What they have said; null = not yet. */
  readonly answer: TalkAnswer | null;
  readonly contacts: readonly ContactLine[];
  readonly link: string;
}

export const talkAskedNotification = 'Somebody you supervise asks to talk today';

const YOURS: Readonly<Record<TalkAnswer, string>> = {
  now: 'You said that you can talk now.',
  'later today': 'You said that you can talk later today.',
  'not today': 'You said that you cannot talk today.',
};

/** Somebody asks to talk today: who and when, never about what; answered with one press, which can be changed. */
export function talkAskedCard({ asker, askedAt, data, answer, contacts, link }: TalkAskedView): AdaptiveCard {
  return card(
    [
      heading(`${asker} would like to talk with you today`),
      text(
        answer === null
          ? `Asked ${writtenMoment(askedAt)}. What it is about is for when you talk.`
          : `${YOURS[answer]} ${asker} has been told. You can still change it.`,
      ),
      actAndReferFirst(contacts),
    ],
    [
      ...TALK_ANSWERS.filter((one) => one !== answer).map((one) =>
        press(
          ANSWERS[one].button,
          'answer-talk',
          { ...data, answer: one },
          ...(one === 'now' ? (['positive'] as const) : []),
        ),
      ),
      open('Open Supervision', link),
    ],
  );
}

export const talkAnsweredNotification = 'There is an answer to your asking to talk';

/** What the asker hears. */
export function talkAnsweredCard(name: string, answer: TalkAnswer, link: string): AdaptiveCard {
  const { said, next } = ANSWERS[answer];
  const others = answer === 'not today' ? [press('Who else can talk', 'show-talk', {})] : [];
  return card([heading(`${name} ${said}`), text(next)], [...others, open('Open Supervision', link)]);
}
