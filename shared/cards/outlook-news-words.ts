import { writtenMoment } from '../domain/dates.ts';
import type { OutlookNews, Session } from '../domain/sessions/session.ts';

/** What of Outlook is told: that somebody accepted is not news here. */
export type ToldOfOutlook = OutlookNews & { readonly what: Exclude<OutlookNews['what'], 'accepted'> };

const TITLES: Readonly<Record<ToldOfOutlook['what'], string>> = {
  moved: 'Supervision was moved in Outlook',
  cancelled: 'Supervision was called off in Outlook',
  'both changed': 'Supervision was changed in two places',
  'no mailbox': 'Supervision has to be booked again',
};

function wordsOf(
  session: Pick<Session, 'status' | 'startsAt'>,
  { what, startedAt }: ToldOfOutlook,
  by: string,
): string {
  const before = writtenMoment(startedAt);
  switch (what) {
    case 'cancelled':
      return `${by} called off supervision on ${before} in Outlook. Please agree another time.`;
    case 'both changed':
      return `Supervision on ${before} was changed here and in Outlook at the same time. Open it and say which holds.`;
    case 'no mailbox':
      return `The calendar that held supervision on ${before} can no longer be reached. Open it to book again.`;
    case 'moved': {
      const asks = session.status === 'proposed' ? ' Can you make it?' : '';
      return `${by} moved supervision in Outlook from ${before} to ${writtenMoment(session.startsAt)}.${asks}`;
    }
  }
}

/** What somebody did in Outlook, for the others in a session: adults' names and times only (D11). */
export function outlookNewsWords(
  session: Pick<Session, 'status' | 'startsAt'>,
  news: ToldOfOutlook,
  by: string,
): { readonly title: string; readonly words: string } {
  return { title: TITLES[news.what], words: wordsOf(session, news, by) };
}
