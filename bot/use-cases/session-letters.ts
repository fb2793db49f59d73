import type { SendLetter, SessionLetters } from '../../shared/contract/letters.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import { isWithoutAccount, writtenTo } from '../../shared/domain/people/without-account.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Session, SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import type { LetterClaim } from '../ports/letter-log.ts';
import { letterKey } from './letters/letter-key.ts';
import { postSessionLetter } from './letters/post-session-letter.ts';
import { isToldNow } from './letters/tell-without-account.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { peopleOfSession } from './steps/people-of-session.ts';
import { trustSettingsOf } from './steps/settings-of.ts';
import { moment } from './views/session-summary.ts';

type LetterState = SessionLetters['people'][number];

/** Who in a session has no account and how each was told of it as it stands. For its parties; whether a letter was read nobody can know. */
export async function readSessionLetters(ports: Ports, actor: Actor, key: SessionKey): Promise<Result<SessionLetters>> {
  const found = await allowedSession(ports, actor, 'move or cancel', key);
  if (!found.ok) return found;
  return ok(await lettersView(ports, actor, found.value.arrangement.value, found.value.session.value));
}

/**
 * Sends somebody without an account the calendar file of a session, or sends it once more because somebody asked; the same key sends once.
 * Refusals: not a party, `not-allowed` while the trust has not allowed e-mail or there is nothing to tell, `invalid-field person` for
 * somebody who is not in the session, has an account, or whose address is not known.
 */
export async function sendSessionLetter(
  ports: Ports,
  actor: Actor,
  key: SessionKey,
  asked: SendLetter,
): Promise<Result<SessionLetters>> {
  const found = await allowedSession(ports, actor, 'move or cancel', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const session = found.value.session.value;
  if (!(await trustSettingsOf(ports)).mailAllowed) {
    return refuse('not-allowed', 'Your trust does not send e-mail from here. Hand over the calendar file instead.');
  }
  if (!isToldNow(session, actor.now)) {
    return refuse('not-allowed', 'There is nothing to send: the time is not agreed yet, or it is over.');
  }
  const isIn = peopleOfSession(arrangement, session).includes(asked.person) && isWithoutAccount(asked.person);
  const person = isIn ? await ports.register.person(asked.person) : null;
  if (person === null || writtenTo(person) === null) {
    return refuse('invalid-field', 'There is no e-mail address for this person here.', 'person');
  }
  await postSessionLetter(ports, { arrangement, session, person, now: actor.now }, asked.key);
  return ok(await lettersView(ports, actor, arrangement, session));
}

async function lettersView(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  session: Session,
): Promise<SessionLetters> {
  const ids = peopleOfSession(arrangement, session).filter(isWithoutAccount);
  const people = ids.length === 0 ? [] : await ports.register.people(ids);
  const { mailAllowed } = await trustSettingsOf(ports);
  return {
    people: await Promise.all(people.map((person) => letterStateOf(ports, session, person))),
    mailAllowed,
    maySend: isToldNow(session, actor.now),
    what: session.status === 'cancelled' ? 'cancellation' : 'invitation',
  };
}

async function letterStateOf(ports: Ports, session: Session, person: Person): Promise<LetterState> {
  const { id, name, jobTitle } = person;
  const hasAddress = writtenTo(person) !== null;
  const prefix = letterKey(session, id);
  const letters = (await ports.letters.to(id)).filter(({ key }) => key === prefix || key.startsWith(`${prefix}|`));
  const told = letters.find((letter) => letter.posted === 'sent') ?? letters.at(-1);
  return { person: { id, name, jobTitle }, hasAddress, ...stateOf(told) };
}

function stateOf(letter: LetterClaim | undefined): Pick<LetterState, 'state' | 'why' | 'at'> {
  if (letter === undefined) return { state: 'not asked', why: null, at: null };
  const { posted, sentAt, claimedAt } = letter;
  if (posted === 'sent') return { state: 'sent', why: null, at: moment(sentAt ?? claimedAt) };
  if (posted === null || posted === 'unsure') return { state: 'unsure', why: null, at: moment(claimedAt) };
  return { state: 'not sent', why: posted, at: moment(claimedAt) };
}
