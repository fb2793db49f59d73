import type { SelfCheckPage } from '../../../shared/contract/self-check.ts';
import { maySeeSelfCheck } from '../../../shared/domain/access/self-check-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { DriftReport } from '../drift/drift-report.ts';
import { mendPermissions } from '../drift/mend-permissions.ts';
import { readSelfCheck } from './read-self-check.ts';

/**
 * The night's comparison whenever a trust lead or administrator asks for it: puts right what is safe to and gives the self-check as it is then. Whoever
 * asks while one is under way gets that one, so that pressing twice does not ask SharePoint twice. Refuses everybody else before anything is read.
 * Rejects with `StoreError` when SharePoint cannot be reached; what was put right until then is kept.
 */
export function permissionComparer(ports: Ports): (actor: Actor) => Promise<Result<SelfCheckPage>> {
  let underWay: Promise<DriftReport> | null = null;
  return async (actor) => {
    const decision = maySeeSelfCheck(actor.person, londonDateOf(actor.now));
    if (!decision.allowed) return { ok: false, error: decision.error };
    underWay ??= mendPermissions(ports, actor.now).finally(() => {
      underWay = null;
    });
    await underWay;
    return readSelfCheck(ports, actor);
  };
}
