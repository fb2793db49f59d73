import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { InspectedPart, Inspection } from '../../../shared/domain/inspections/inspection.ts';
import { mayReadInspected } from '../../../shared/domain/inspections/inspection-moves.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';

/** The inspection by which the actor may read this part of an arrangement's content now; null = there is none. One keyed read. */
export async function inspectionInForce(
  ports: Ports,
  actor: Actor,
  arrangement: ArrangementKey,
  part: InspectedPart,
): Promise<Inspection | null> {
  const mine = await ports.inspections.by(actor.person.id);
  const found = mine.find(
    ({ value }) => value.arrangement === arrangement && mayReadInspected(value, actor.person.id, part, actor.now),
  );
  return found?.value ?? null;
}
