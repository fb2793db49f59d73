import { noticeCard } from '../../../shared/cards/notice-card.ts';
import { missedTwiceNotice } from '../../../shared/cards/notices.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { MissedPair } from '../../../shared/domain/sessions/missed-twice.ts';
import type { MissedTwiceCopy, Session } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { changeSession } from '../steps/change-session.ts';

/**
 * Delivers the message to whoever has not had it yet, the manager first, and keeps for each when it arrived or that Teams could not; what could
 * not be delivered is tried again the next time and shown until then. Never rejects because Teams is down: the answer stands.
 */
export async function deliver(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  stored: Versioned<Session>,
  pair: MissedPair,
): Promise<void> {
  const answer = stored.value.missedTwice?.find((one) => one.supervisee === pair.supervisee);
  const waiting = answer?.copies.filter((copy) => copy.state !== 'sent') ?? [];
  if (answer === undefined || waiting.length === 0) return;
  const [people, schools] = await Promise.all([
    ports.register.people([pair.supervisee, answer.by]),
    ports.register.schools(),
  ]);
  const nameOf = (id: PersonId) => people.find((person) => person.id === id)?.name ?? 'Somebody';
  const school = schools.find((one) => one.key === arrangement.school)?.name ?? arrangement.school;
  const who = { supervisee: nameOf(pair.supervisee), sender: nameOf(answer.by), school };
  const notice = missedTwiceNotice({ ...who, firstOn: pair.firstOn, secondOn: pair.secondOn });
  const card = noticeCard(notice);
  let current = stored;
  for (const seen of waiting) {
    const { person } = seen;
    // Whoever marks the copy first sends it: two presses at once are one message.
    const claimed = await changeSession(ports, current, (standing) =>
      isSameCopy(copyOf(standing, pair.supervisee, person), seen)
        ? ok(withCopy(standing, pair.supervisee, { person, state: 'not reached', at: actor.now }))
        : refuse('already-done', 'This is being sent already.'),
    );
    if (!claimed.ok) continue;
    current = claimed.value;
    const [sent] = await Promise.allSettled([ports.messenger.send(person, card, notice.title)]);
    const isSent = sent.status === 'fulfilled' && sent.value.state === 'sent';
    const copy: MissedTwiceCopy = { person, state: isSent ? 'sent' : 'not reached', at: actor.now };
    const changed = await changeSession(ports, current, (standing) => ok(withCopy(standing, pair.supervisee, copy)));
    if (changed.ok) current = changed.value;
  }
}

function copyOf({ missedTwice = [] }: Session, supervisee: PersonId, person: PersonId): MissedTwiceCopy | undefined {
  return missedTwice.find((one) => one.supervisee === supervisee)?.copies.find((one) => one.person === person);
}

function isSameCopy(standing: MissedTwiceCopy | undefined, seen: MissedTwiceCopy): boolean {
  return standing?.state === seen.state && String(standing.at) === String(seen.at);
}

function withCopy(session: Session, supervisee: PersonId, copy: MissedTwiceCopy): Session {
  const missedTwice = (session.missedTwice ?? []).map((answer) =>
    answer.supervisee === supervisee
      ? { ...answer, copies: answer.copies.map((one) => (one.person === copy.person ? copy : one)) }
      : answer,
  );
  return { ...session, missedTwice };
}
