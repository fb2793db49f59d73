import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';

const TRIES = 4;

/**
 * Updates an arrangement under its ETag. `change` is asked again about what stands when somebody else was first; giving it back unchanged means
 * there is nothing to do. Refuses as `change` does, or `stale-version` when others keep getting in between.
 */
export async function changeArrangement(
  ports: Ports,
  stored: Versioned<Arrangement>,
  change: (standing: Arrangement) => Result<Arrangement>,
): Promise<Result<Versioned<Arrangement>>> {
  let current = stored;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const next = change(current.value);
    if (!next.ok) return next;
    if (next.value === current.value) return ok(current);
    const outcome = await ports.register.updateArrangement(current, next.value);
    if (outcome.done) return ok(outcome.stored);
    current = outcome.stands;
  }
  return refuse('stale-version', 'Somebody else is changing this supervision right now. Please try again.');
}
