import { hasOwnReaders, isGroup, presentAt } from '../../../shared/domain/access/session-readers.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { note } from './note-once.ts';
import { placeOf } from './place-of.ts';

/**
 * After it was said who came: what is written of the session is opened to exactly those people, and each change is written down
 * (`session|person`). Does nothing where the arrangement's folder is everybody's.
 */
export async function settleSessionReaders(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  before: Session,
  after: Session,
): Promise<void> {
  if (!hasOwnReaders(arrangement, after) && !hasOwnReaders(arrangement, before)) return;
  const had = await letInBefore(ports, arrangement, before);
  const has = presentAt(arrangement, after);
  await placeOf(ports, arrangement, after);
  const given = has.filter((person) => !had.includes(person));
  const taken = had.filter((person) => !has.includes(person));
  for (const person of given) await note(ports, actor, arrangement.key, 'access given', `${after.key}|${person}`);
  for (const person of taken) await note(ports, actor, arrangement.key, 'access removed', `${after.key}|${person}`);
}

/** Who was let in so far: of a group that was said to be held before by what the trail says, because a try may have died before it was written down. */
async function letInBefore(ports: Ports, arrangement: Arrangement, before: Session): Promise<readonly PersonId[]> {
  const had = presentAt(arrangement, before);
  if (before.status !== 'held' || !isGroup(arrangement)) return had;
  const last = new Map<PersonId, string>();
  for (const { event, about } of await ports.audit.of(arrangement.key)) {
    const isOfSession = about.startsWith(`${before.key}|`) && event.startsWith('access ');
    if (isOfSession) last.set(about.slice(before.key.length + 1), event);
  }
  return [...last].flatMap(([person, event]) => (event === 'access given' ? [person] : []));
}
