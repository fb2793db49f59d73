import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Inspection } from '../../../shared/domain/inspections/inspection.ts';
import { isOver } from '../../../shared/domain/inspections/inspection-moves.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { settleInspection } from './settle-inspection.ts';

const UNKNOWN = refuse('not-found', 'There is nothing like that for you to read.');

/** An inspection that runs, and what it reads. */
export interface RunningInspection {
  readonly inspection: Inspection;
  readonly arrangement: Arrangement;
}

/**
 * The inspection with this key if the actor reads by it now. `not-found` for everybody but its reader; `not-allowed` for the reader before it was
 * allowed and after it is over.
 */
export async function runningInspection(ports: Ports, actor: Actor, key: string): Promise<Result<RunningInspection>> {
  const stored = await ports.inspections.one(key);
  if (stored === null || stored.value.reader !== actor.person.id) return UNKNOWN;
  const inspection = stored.value;
  if (inspection.state === 'ended' || isOver(inspection, actor.now)) {
    await endedBySight(ports, actor, stored);
    return refuse('not-allowed', 'The time for reading this is over.');
  }
  if (inspection.state !== 'active') return refuse('not-allowed', 'You have not been let in to read this yet.');
  const found = await ports.register.arrangement(inspection.arrangement);
  return found === null ? UNKNOWN : ok({ inspection, arrangement: found.value });
}

/** Whoever looks after its end has SharePoint follow at once, where the service has not been there yet; what it refuses is left to the service. */
async function endedBySight(ports: Ports, actor: Actor, stored: Versioned<Inspection>): Promise<void> {
  if (stored.value.state === 'ended') return;
  try {
    await settleInspection(ports, stored, actor.now);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    ports.trouble.note('end an inspection', error);
  }
}
