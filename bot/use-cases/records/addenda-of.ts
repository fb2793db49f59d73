import type { SupervisionRecord } from '../../../shared/domain/records/record.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import type { SharedInPlace } from './record-in-place.ts';

/** Whether a correction still waits for signatures; one that somebody refused to sign stays on view and waits for nobody. */
export function isPending(addendum: SupervisionRecord): boolean {
  return addendum.seal === null && (addendum.refusals ?? []).length === 0;
}

function addedAt({ value }: Versioned<SupervisionRecord>): number {
  return value.correction?.addedAt.epochMilliseconds ?? 0;
}

/** The corrections of a closed record as the actor may read them, oldest first; one that is not closed has none and costs no read. */
export async function addendaOf(
  ports: Ports,
  actor: Actor,
  found: SharedInPlace,
): Promise<readonly Versioned<SupervisionRecord>[]> {
  const { key, arrangement, kind, seal } = found.record.value;
  if (seal === null || kind === 'addendum') return [];
  const all = await ports.records.recordsOf(actor, arrangement);
  return all.filter(({ value }) => value.correction?.of === key).sort((a, b) => addedAt(a) - addedAt(b));
}
