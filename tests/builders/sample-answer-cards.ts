import {
  againCard,
  childFirstCard,
  type DueLine,
  dueCard,
  freeTextCard,
  helpCard,
  myRemindersCard,
  noteCard,
  welcomeCard,
} from '../../shared/cards/answers.ts';
import { actionsCard, logCard, overdueCard } from '../../shared/cards/command-cards.ts';
import { SMALL_ANSWERS, type SmallAnswer, smallAnswerCard } from '../../shared/cards/small-answers.ts';
import {
  talkAnsweredCard,
  talkAnsweredNotification,
  talkAskedCard,
  talkAskedNotification,
  talkCard,
} from '../../shared/cards/talk-cards.ts';
import { at, CONTACTS, day, LINK, type SampleCards, WHOSE } from './sample-card.ts';

const LINKS = { home: LINK, myReminders: LINK };
const due: DueLine = {
  arrangement: 'a-1',
  supervisee: 'p-1',
  whose: 'Your supervision with Nadia Rahman',
  state: 'Overdue; it was due by 23 Oct 2026',
  mayBook: true,
  link: LINK,
};

const SAYS: Readonly<Record<SmallAnswer, string>> = {
  thanks: '“thanks”, “ta”, “diolch”',
  'all right': '“ok”, “bye”, 👍',
  'yes or no': '“yes” or “no”, with no question asked',
  'fewer messages': '“fewer messages please”',
  annoyed: 'Somebody has had enough',
  'about me': '“are you a robot?”, “who reads this?”',
  'in the tab': '“where do I write my notes?”, “I have signed it”',
  concern: '“I want to complain”',
  low: 'Somebody says that they are not well themselves',
};

/** What the bot answers to what is typed. */
export const ANSWER_CARDS: SampleCards = {
  welcomeCard: [
    {
      when: 'Once, when the app is installed',
      card: welcomeCard('Colin', CONTACTS, LINKS),
      notification: 'Supervision is ready',
    },
  ],
  helpCard: [{ when: '“help”, “hello”', card: helpCard(CONTACTS, LINKS), notification: 'What I can do' }],
  myRemindersCard: [
    { when: '“my reminders”, “settings”, “stop”', card: myRemindersCard(LINKS), notification: 'Your reminders' },
  ],
  dueCard: [
    { when: '“due”', card: dueCard([due], LINK), notification: 'What is due' },
    { when: '“due”, in no arrangement', card: dueCard([], LINK), notification: 'What is due' },
  ],
  actionsCard: [
    {
      when: '“actions”',
      card: actionsCard(
        [{ action: 'act-1', arrangement: 'a-1', whose: WHOSE, dueOn: day('2026-11-20'), isLate: true }],
        LINK,
      ),
      notification: 'Your actions',
    },
    { when: '“actions”, none open', card: actionsCard([], LINK), notification: 'Your actions' },
  ],
  overdueCard: [
    {
      when: '“who is overdue”, a lead',
      card: overdueCard(
        [
          {
            whose: 'Colin Fairweather’s supervision',
            school: 'Lantern Bay Primary School',
            dueOn: day('2026-10-23'),
            booked: null,
          },
          {
            whose: 'Owen Price’s supervision',
            school: 'Marlowe Academy',
            dueOn: day('2026-11-13'),
            booked: 'booked for Mon 30 Nov 2026, 15:30',
          },
        ],
        'the trust’s schools',
        LINK,
      ),
      notification: 'Who is overdue',
    },
    {
      when: '“who is overdue”, nobody',
      card: overdueCard([], 'Lantern Bay Primary School', LINK),
      notification: 'Who is overdue',
    },
  ],
  logCard: [
    {
      when: '“log”',
      card: logCard(
        [{ arrangement: 'a-1', whose: WHOSE, fromOn: day('2026-09-02'), today: day('2026-11-23'), adHocLink: LINK }],
        LINK,
      ),
      notification: 'What to log',
    },
    { when: '“log”, in no arrangement', card: logCard([], LINK), notification: 'What to log' },
  ],
  talkCard: [
    {
      when: '“I need to talk today”',
      card: talkCard(
        [
          { person: 'p-2', name: 'Nadia Rahman', when: 'is free now, until 11:30', asked: null },
          { person: 'p-3', name: 'Grace Adeyemi', when: 'is free from 14:00', asked: { at: '09:12', answer: null } },
          {
            person: 'p-4',
            name: 'Helen Marsh',
            when: 'has no free time left today; you can still ask',
            asked: { at: '09:10', answer: 'not today' },
          },
        ],
        CONTACTS,
        LINK,
      ),
      notification: 'Who you can talk to today',
    },
    {
      when: '“I need to talk today”, nobody there',
      card: talkCard([], CONTACTS, LINK),
      notification: 'Who you can talk to today',
    },
  ],
  talkAskedCard: [null, 'later today' as const].map((answer) => ({
    when: answer === null ? 'Somebody they supervise asks to talk today' : 'The same card, answered',
    card: talkAskedCard({
      asker: 'Colin Fairweather',
      askedAt: at('2026-11-23T09:12:00Z'),
      data: { asker: 'p-1', on: '2026-11-23' },
      answer,
      contacts: CONTACTS,
      link: LINK,
    }),
    notification: answer === null ? talkAskedNotification : null,
  })),
  talkAnsweredCard: (['now', 'later today', 'not today'] as const).map((answer) => ({
    when: `Asked to talk, the answer is “${answer}”`,
    card: talkAnsweredCard('Nadia Rahman', answer, LINK),
    notification: talkAnsweredNotification,
  })),
  freeTextCard: [
    { when: 'Anything else that is typed', card: freeTextCard(CONTACTS, LINK), notification: 'Supervision' },
  ],
  smallAnswerCard: SMALL_ANSWERS.map((answer) => ({
    when: SAYS[answer],
    card: smallAnswerCard(answer, CONTACTS, LINKS),
    notification: 'Supervision',
  })),
  childFirstCard: [
    { when: 'What may tell of a child', card: childFirstCard(CONTACTS, LINK), notification: 'Act and refer first' },
  ],
  noteCard: [
    {
      when: 'A press that was refused, in the words of the refusal',
      card: noteCard(
        'That did not happen',
        'This has been put off three times. Please book it, or speak to your line manager.',
        LINK,
      ),
      notification: 'Supervision',
    },
  ],
  againCard: [
    {
      when: 'Microsoft 365 cannot be reached',
      card: againCard(
        'Something is in the way',
        'Microsoft 365 is very busy just now. Please try again in a minute.',
        { verb: 'book-time', data: {} },
        LINK,
      ),
      notification: 'Supervision',
    },
  ],
};
