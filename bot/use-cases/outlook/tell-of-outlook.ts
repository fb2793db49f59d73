import { outlookNewsWords } from '../../../shared/cards/outlook-news-words.ts';
import { sessionNewsCard } from '../../../shared/cards/session-news-card.ts';
import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import type { OutlookNews, Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { freeTimesOf } from '../find-free-times.ts';
import { peopleOfSession } from '../steps/people-of-session.ts';

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
  const { what } = news;
  if (what === 'accepted') return;
  const on = londonDateOf(now);
  const everybody = [...new Set([...arrangement.supervisors, ...peopleOfSession(arrangement, session)])];
  const people = await ports.register.people(everybody.filter((id) => !isWithoutAccount(id)));
  const by = people.find((person) => person.id === news.by)?.name ?? 'Somebody';
  const told = people.filter((person) => person.id !== news.by && !hasLeft(person, on));
  const times = what === 'cancelled' ? await timesFor(ports, arrangement, told[0], now) : [];
  const { title, words } = outlookNewsWords(session, { ...news, what }, by);
  for (const person of told) {
    const mayBook = mayWithArrangement(person, 'book', arrangement, on).allowed;
    const card = sessionNewsCard({
      title,
      words,
      arrangement: arrangement.key,
      supervisee: arrangement.supervisees[0] ?? '',
      session: session.key,
      isAsked: what === 'moved' && session.status === 'proposed' && isOtherSide(arrangement, person, news),
      times: mayBook ? times : [],
      link: ports.links.to(what === 'cancelled' ? `arrangements/${arrangement.key}` : `sessions/${session.key}`),
    });
    await sent(ports, 'tell somebody of a change in Outlook', ports.messenger.send(person.id, card, title));
  }
}

function isOtherSide({ supervisees }: Arrangement, person: Person, { by }: OutlookNews): boolean {
  return by !== null && supervisees.includes(person.id) !== supervisees.includes(by);
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
