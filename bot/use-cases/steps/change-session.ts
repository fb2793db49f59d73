import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';

const TRIES = 4;

/**
 * Updates a session under its ETag. `change` is asked again about what stands when somebody else was first; giving the session back unchanged
 * means there is nothing to do. Refuses as `change` does, or `stale-version` when others keep getting in between.
 */
export async function changeSession(
  ports: Ports,
  stored: Versioned<Session>,
  change: (standing: Session) => Result<Session>,
): Promise<Result<Versioned<Session>>> {
  let current = stored;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const next = change(current.value);
    if (!next.ok) return next;
    if (next.value === current.value) return ok(current);
    const outcome = await ports.register.updateSession(current, next.value);
    if (outcome.done) return ok(outcome.stored);
    current = outcome.stands;
  }
  return refuse('stale-version', 'Somebody else is changing this session right now. Please try again.');
}
