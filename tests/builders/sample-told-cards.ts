import { concernCard, concernNotification } from '../../shared/cards/concern-card.ts';
import { type NoticeCardView, noticeCard } from '../../shared/cards/notice-card.ts';
import {
  agendaNotice,
  approvalNotice,
  cancellationsNotice,
  handedOverNotice,
  missedTwiceNotice,
  signatureNotice,
} from '../../shared/cards/notices.ts';
import {
  decideReadingCard,
  decideReadingNotification,
  readingCard,
  readingDecidedCard,
  readingDecidedNotification,
  readingNotification,
} from '../../shared/cards/reading-card.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { day, LINK, type SampleCard, type SampleCards } from './sample-card.ts';

const noticed = (when: string, notice: NoticeCardView): SampleCard => ({
  when,
  card: noticeCard(notice),
  notification: notice.title,
});

/** What people are told without having asked, besides the daily card. */
export const TOLD_CARDS: SampleCards = {
  concernCard: [{ when: 'A concern now waits for them', card: concernCard(LINK), notification: concernNotification }],
  noticeCard: [
    noticed(
      'River Tees: two missed sessions, the supervisor sends it (R-52)',
      missedTwiceNotice({
        supervisee: 'Colin Fairweather',
        sender: 'Nadia Rahman',
        school: 'Kingsmead School',
        firstOn: day('2026-10-12'),
        secondOn: day('2026-11-16'),
      }),
    ),
    noticed('River Tees: a group keeps being called off (R-60)', cancellationsNotice('Kingsmead School', 2, LINK)),
    noticed('A second lead’s approval is asked for', approvalNotice('Sid Lane', LINK)),
    noticed(
      'A signature is asked of somebody outside the two',
      signatureNotice('Nadia Rahman', 'Change of plan', LINK),
    ),
    noticed('Clinical supervision: a matter for the safeguarding team', handedOverNotice('Nadia Rahman')),
    noticed(
      'Cradley: something was put on the agenda (C-105)',
      agendaNotice('Nadia Rahman', Temporal.Instant.from('2026-12-03T14:00:00Z'), LINK),
    ),
  ],
  readingCard: [false, true].map((isOver) => ({
    when: isOver ? 'Records were read, telling had to wait' : 'Somebody may read their records for a time',
    card: readingCard({ reader: 'Freya Lund', reason: 'audit', untilOn: day('2026-12-04'), isOver, link: LINK }),
    notification: readingNotification,
  })),
  decideReadingCard: [
    { when: 'Somebody asks to read records', card: decideReadingCard(LINK), notification: decideReadingNotification },
  ],
  readingDecidedCard: [day('2026-12-04'), null].map((untilOn) => ({
    when: untilOn === null ? 'What was asked to be read is refused' : 'What was asked to be read is allowed',
    card: readingDecidedCard(untilOn, LINK),
    notification: readingDecidedNotification,
  })),
};
