import { BOOK_STEPS, bookedDialogCard, whoseDialogCard } from '../../../shared/cards/book-dialog-card.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { acceptSession } from '../../use-cases/accept-session.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { whoseSupervision } from '../../use-cases/views/whose-supervision.ts';
import { liveArrangements } from '../live-arrangements.ts';
import { chosenTime } from '../presses/chosen-time.ts';
import { pressKey } from '../presses/press-key.ts';
import { hindered, shown } from './dialog-answers.ts';
import type { ExtensionAnswer, ExtensionAsked } from './extension-turn.ts';
import { offerInDialog } from './offer-in-dialog.ts';
import { sharedWith } from './shared-with.ts';

async function choose(
  ports: Ports,
  actor: Actor,
  arrangements: readonly Arrangement[],
  title: string,
  words: readonly string[],
): Promise<ExtensionAnswer> {
  const people = await ports.register.people([
    ...new Set(arrangements.flatMap((each) => [...each.supervisors, ...each.supervisees])),
  ]);
  const choices = arrangements.map((each) => ({
    arrangement: each.key,
    whose: whoseSupervision(each, actor.person.id, people),
  }));
  return shown(whoseDialogCard(title, words, choices, ports.links.to('')));
}

const WHOSE = 'Whose supervision shall I book?';
const UNSEEN =
  'I can’t see who is in this chat, because Supervision is not part of it, so these are all that you are in.';

/** The command opened: times for the one arrangement shared with the chat's people, a choice of several, or one's own where there is none. */
async function opened(ports: Ports, actor: Actor, { chat }: ExtensionAsked): Promise<ExtensionAnswer> {
  const [live, people] = await Promise.all([liveArrangements(ports, actor), chat()]);
  if (live.length === 0) {
    return hindered(
      ports,
      'There is nothing to book yet',
      'You are not in a supervision arrangement. Your school’s safeguarding lead can set one up.',
    );
  }
  const [only] = live;
  if (people.is === 'hidden' || people.is === 'none') {
    const words = people.is === 'hidden' ? [UNSEEN] : [];
    if (live.length === 1 && only !== undefined) return offerInDialog(ports, actor, only.key, null, words);
    return choose(ports, actor, live, WHOSE, words);
  }
  const shared = sharedWith(live, actor.person.id, people.people);
  const [one] = shared;
  if (shared.length === 1 && one !== undefined)
    return offerInDialog(ports, actor, one.key, null, inChat(one, people.people));
  if (shared.length > 1) return choose(ports, actor, shared, WHOSE, ['These are with people in this chat.']);
  const words = ['I can still book with those you are in supervision with:'];
  return choose(ports, actor, live, 'Nobody in this chat is in supervision with you', words);
}

/** That others of a group who are not in the chat are asked too. */
function inChat({ supervisees }: Arrangement, people: readonly string[]): readonly string[] {
  const isGroup = supervisees.length > 1;
  return isGroup && !supervisees.every((person) => people.includes(person))
    ? ['Not everybody of this group is in the chat; all of them are asked.']
    : [];
}

function dayOf(text: string | undefined): PlainDate | null {
  try {
    return text === undefined || text === '' ? null : Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}

/** Books the time that was pressed; taken meanwhile, others are offered. Pressed five times it is booked once. */
async function book(ports: Ports, actor: Actor, data: ExtensionAsked['data']): Promise<ExtensionAnswer> {
  const startsAt = chosenTime(data);
  const key = data.arrangement ?? '';
  if (startsAt === null) return offerInDialog(ports, actor, key, null, ['Choose a time.']);
  const at = startsAt.toString({ smallestUnit: 'second' });
  const done = await bookSession(ports, actor, key, { key: pressKey(key, at), startsAt: at });
  if (!done.ok && (done.error.code === 'time-taken' || done.error.code === 'already-done'))
    return offerInDialog(ports, actor, key, dayOf(data.from), [done.error.message]);
  if (!done.ok) return hindered(ports, 'That did not happen', done.error.message);
  const { session } = done.value;
  const waiting = session.status === 'proposed' ? await othersIn(ports, actor, key) : null;
  const link = ports.links.to(`sessions/${session.key}`);
  return shown(bookedDialogCard({ startsAt: Temporal.Instant.from(session.startsAt), waitingFor: waiting, link }));
}

/** Accepts a time the other side has proposed; pressed again it is accepted once. */
async function accept(ports: Ports, actor: Actor, key: string): Promise<ExtensionAnswer> {
  const done = await acceptSession(ports, actor, key);
  if (!done.ok) return hindered(ports, 'That did not happen', done.error.message);
  const startsAt = Temporal.Instant.from(done.value.session.startsAt);
  return shown(bookedDialogCard({ startsAt, waitingFor: null, link: ports.links.to(`sessions/${key}`) }));
}

/** Who is asked to accept: the other side of the arrangement. */
async function othersIn(ports: Ports, actor: Actor, key: string): Promise<string> {
  const stored = await ports.register.arrangement(key);
  const { supervisors = [], supervisees = [] } = stored?.value ?? {};
  const people = await ports.register.people(supervisees.includes(actor.person.id) ? supervisors : supervisees);
  return people.map(({ name }) => name).join(' or ');
}

/** "Book supervision" from the compose box of any chat or meeting, one step at a time; only the person asking sees any of it. */
export async function bookFromChat(ports: Ports, actor: Actor, asked: ExtensionAsked): Promise<ExtensionAnswer> {
  const { data } = asked;
  switch (BOOK_STEPS.find((one) => one === data.does)) {
    case undefined:
      return opened(ports, actor, asked);
    case 'who':
      return choose(ports, actor, await liveArrangements(ports, actor), WHOSE, []);
    case 'times':
      return offerInDialog(ports, actor, data.arrangement ?? '', dayOf(data.from));
    case 'book':
      return book(ports, actor, data);
    case 'accept':
      return accept(ports, actor, data.session ?? '');
    case 'close':
      return { is: 'closed' };
  }
}
