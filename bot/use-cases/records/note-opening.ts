import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { note } from '../steps/note-once.ts';
import type { RecordInPlace } from './record-in-place.ts';

/**
 * Writes that the actor has opened a shared record, once per reader and day, before it is shown: the parties are told who has read it. The
 * author's own draft is nobody else's business and is not noted.
 */
export async function noteOpening(ports: Ports, actor: Actor, found: RecordInPlace): Promise<void> {
  if (found.place === 'draft') return;
  const { key, arrangement } = found.record.value;
  const today = londonDateOf(actor.now);
  const trail = await ports.audit.of(arrangement);
  const isNoted = trail.some(
    (entry) =>
      entry.event === 'record opened' &&
      entry.about === key &&
      entry.by === actor.person.id &&
      londonDateOf(entry.at).equals(today),
  );
  if (!isNoted) await note(ports, actor, arrangement, 'record opened', key);
}
