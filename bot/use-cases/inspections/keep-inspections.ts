import { type Instant, Temporal } from '../../../shared/domain/dates.ts';
import type { Inspection } from '../../../shared/domain/inspections/inspection.ts';
import { isInForce } from '../../../shared/domain/inspections/inspection-moves.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { letInAsItStands, settleInspection } from './settle-inspection.ts';

/** How long whoever allowed an inspection is left to let the reader in and tell the parties themselves. */
const LEFT_ALONE = Temporal.Duration.from({ seconds: 60 });
/** How often the folders of a running inspection are looked at anew: sessions held since have folders of their own. */
const LOOK_AGAIN = Temporal.Duration.from({ hours: 1 });

function isJustDecided({ decidedAt, state, endedAt }: Inspection, now: Instant): boolean {
  if (decidedAt === null || endedAt !== null || (state !== 'approved' && state !== 'active')) return false;
  return Temporal.Instant.compare(decidedAt.add(LEFT_ALONE), now) > 0;
}

/**
 * What keeps inspections true, whatever died half way and however long the service was away: asked at its start and every half minute. Each look
 * lets in who is allowed, shuts out who is no longer, and tells parties when that is due; once an hour it lets readers into folders made since. One keyed
 * read when there is nothing to do. What SharePoint or Teams refuse is noted and tried again at the next look; the others go on. Answers how many
 * rows it has changed.
 */
export function inspectionKeeper(ports: Ports): () => Promise<number> {
  let lookedAt: Instant | null = null;
  return async () => {
    const now = await ports.clock.now();
    const isThorough = lookedAt === null || Temporal.Instant.compare(lookedAt.add(LOOK_AGAIN), now) <= 0;
    let settled = 0;
    let isWhole = true;
    for (const stored of await ports.inspections.open()) {
      if (isJustDecided(stored.value, now)) continue;
      try {
        if (isThorough && stored.value.state === 'active' && isInForce(stored.value, now)) {
          await letInAsItStands(ports, stored.value, now);
        }
        const after = await settleInspection(ports, stored, now);
        if (after.version !== stored.version) settled += 1;
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        ports.trouble.note('keep an inspection', error);
        isWhole = false;
      }
    }
    if (isThorough && isWhole) lookedAt = now;
    return settled;
  };
}
