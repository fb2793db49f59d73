import { sessionNewsCard } from '../../../shared/cards/session-news-card.ts';
import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, Temporal, writtenMoment } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import type { OutlookNews, Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { freeTimesOf } from '../find-free-times.ts';
import { peopleOfSession } from '../steps/people-of-session.ts';

const TITLES: Readonly<Record<Exclude<OutlookNews['what'], 'accepted'>, string>> = {
  moved: 'Supervision was moved in Outlook',
  cancelled: 'Supervision was called off in Outlook',
  'both changed': 'Supervision was changed in two places',
  'no mailbox': 'Supervision has to be booked again',
};

/**
 * Tells everybody else in a session what somebody did in Outlook: a new time asks for their answer, a session called off offers new times to whoever
 * may book. Somebody who accepted is not news here; Outlook itself tells the organiser. A person Teams cannot reach does not hold up the others.
 */
export async function tellOfOutlook(
  ports: Ports,
  arrangement: Arrangement,
  session: Session,
  news: OutlookNews,
  now: Instant,
): Promise<void> {
  if (news.what === 'accepted') return;
  const title = TITLES[news.what];
  const on = londonDateOf(now);
  const everybody = [...new Set([...arrangement.supervisors, ...peopleOfSession(arrangement, session)])];
  const people = await ports.register.people(everybody.filter((id) => !isWithoutAccount(id)));
  const by = people.find((person) => person.id === news.by)?.name ?? 'Somebody';
  const told = people.filter((person) => person.id !== news.by && !hasLeft(person, on));
  const times = news.what === 'cancelled' ? await timesFor(ports, arrangement, told[0], now) : [];
  const words = wordsOf(session, news, by);
  for (const person of told) {
    const mayBook = mayWithArrangement(person, 'book', arrangement, on).allowed;
    const card = sessionNewsCard({
      title,
      words,
      arrangement: arrangement.key,
      supervisee: arrangement.supervisees[0] ?? '',
      session: session.key,
      isAsked: news.what === 'moved' && session.status === 'proposed' && isOtherSide(arrangement, person, news),
      times: mayBook ? times : [],
      link: ports.links.to(news.what === 'cancelled' ? `arrangements/${arrangement.key}` : `sessions/${session.key}`),
    });
    await sent(ports, 'tell somebody of a change in Outlook', ports.messenger.send(person.id, card, title));
  }
}

function isOtherSide({ supervisees }: Arrangement, person: Person, { by }: OutlookNews): boolean {
  return by !== null && supervisees.includes(person.id) !== supervisees.includes(by);
}

function wordsOf(session: Session, { what, startedAt }: OutlookNews, by: string): string {
  const before = writtenMoment(startedAt);
  switch (what) {
    case 'cancelled':
      return `${by} called off supervision on ${before} in Outlook. Please agree another time.`;
    case 'both changed':
      return `Supervision on ${before} was changed here and in Outlook at the same time. Open it and say which holds.`;
    case 'no mailbox':
      return `The calendar that held supervision on ${before} can no longer be reached. Open it to book again.`;
    case 'accepted':
    case 'moved': {
      const asks = session.status === 'proposed' ? ' Can you make it?' : '';
      return `${by} moved supervision in Outlook from ${before} to ${writtenMoment(session.startsAt)}.${asks}`;
    }
  }
}

/** Looked for once for everybody told; none where the calendars cannot be asked now, which holds nothing up. */
async function timesFor(ports: Ports, arrangement: Arrangement, person: Person | undefined, now: Instant) {
  if (person === undefined) return [];
  const found = await sent(ports, 'look for new times', freeTimesOf(ports, { person, token: null, now }, arrangement));
  return (found?.times ?? []).map(({ startsAt, endsAt }) => ({
    startsAt: Temporal.Instant.from(startsAt),
    endsAt: Temporal.Instant.from(endsAt),
  }));
}

async function sent<T>(ports: Ports, doing: string, act: Promise<T>): Promise<T | null> {
  const [end] = await Promise.allSettled([act]);
  if (end.status === 'fulfilled') return end.value;
  if (!(end.reason instanceof StoreError)) throw end.reason;
  ports.trouble.note(doing, end.reason);
  return null;
}
