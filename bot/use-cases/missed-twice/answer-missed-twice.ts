import type { AnswerMissedTwice, ArrangementPage } from '../../../shared/contract/register.ts';
import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { MissedTwiceAnswer, MissedTwiceCopy, Session } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { afterChange } from '../after-change.ts';
import { readArrangement } from '../read-arrangement.ts';
import { allowedArrangement } from '../steps/allowed-arrangement.ts';
import { changeSession } from '../steps/change-session.ts';
import { noteOnce } from '../steps/note-once.ts';
import { deliver } from './deliver-missed-twice.ts';
import { managerOf } from './manager-of.ts';
import { pairsOf } from './pairs-of.ts';

/**
 * The supervisor sends the drafted message about two missed sessions in a row to the manager, the supervisee in copy, or declines with a reason
 * from the list. Kept with the second session under its ETag, so that a pair is answered once, by whoever is first; sending again goes on with
 * the copies Teams could not deliver and never repeats one that arrived. Refusals: not the supervisor or who stands in, `not-found` for no such
 * pair or nobody to tell, `already-done` when it was answered the other way, `invalid-field reason` for declining without one. Source.
 */
export async function answerMissedTwice(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: AnswerMissedTwice,
): Promise<Result<ArrangementPage>> {
  const found = await allowedArrangement(ports, actor, 'mark held or missed', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  if (asked.answer === 'decline' && asked.reason === null) {
    return refuse('invalid-field', 'Say why the manager is not told.', 'reason');
  }
  const stored = await ports.register.sessionsOf(key);
  const sessions = stored.map((one) => one.value);
  const pair = pairsOf(arrangement, sessions, actor.now).find(
    (one) => one.second === asked.session && one.supervisee === asked.supervisee,
  );
  const second = stored.find((one) => one.value.key === asked.session);
  if (pair === undefined || second === undefined) {
    return refuse('not-found', 'There are no two missed sessions in a row here.');
  }
  const answer = await answerOf(ports, actor, arrangement, asked);
  if (!answer.ok) return answer;
  const kept = await keepAnswer(ports, second, answer.value);
  if (!kept.ok) return kept;
  const event = answer.value.state === 'sent' ? 'manager told of missed sessions' : 'telling the manager declined';
  await noteOnce(ports, actor, key, event, `${asked.session}|${asked.supervisee}`);
  if (answer.value.state === 'sent') await deliver(ports, actor, arrangement, kept.value, pair);
  await afterChange(ports, key, actor.now);
  return readArrangement(ports, actor, key);
}

async function answerOf(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  { supervisee, answer, reason = null }: AnswerMissedTwice,
): Promise<Result<MissedTwiceAnswer>> {
  const about = { supervisee, by: actor.person.id, at: actor.now };
  if (answer === 'decline') return ok({ ...about, state: 'declined', reason, copies: [] });
  const [people, schools] = await Promise.all([ports.register.allPeople(), ports.register.schools()]);
  const school = schools.find((one) => one.key === arrangement.school) ?? null;
  const manager = managerOf(arrangement, supervisee, people, school, londonDateOf(actor.now));
  if (manager === null) {
    return refuse('not-found', 'Nobody is known as their manager. Enter one, or tell the safeguarding team yourself.');
  }
  const copy = (person: PersonId): MissedTwiceCopy => ({ person, state: 'not yet', at: null });
  return ok({ ...about, state: 'sent', reason: null, copies: [copy(manager), copy(supervisee)] });
}

/** The session with this answer, unless the pair has one already: the same answer stands as it is, another is refused. */
async function keepAnswer(
  ports: Ports,
  second: Versioned<Session>,
  answer: MissedTwiceAnswer,
): Promise<Result<Versioned<Session>>> {
  return changeSession(ports, second, (standing) => {
    const before = standing.missedTwice ?? [];
    const stands = before.find((one) => one.supervisee === answer.supervisee);
    if (stands === undefined) return ok({ ...standing, missedTwice: [...before, answer] });
    if (stands.state === answer.state) return ok(standing);
    return refuse('already-done', `This was ${stands.state === 'sent' ? 'sent' : 'declined'} already.`);
  });
}
