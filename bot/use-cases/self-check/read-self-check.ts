import type { Difference, SelfCheckPage } from '../../../shared/contract/self-check.ts';
import { maySeeSelfCheck } from '../../../shared/domain/access/self-check-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { driftWords } from '../../../shared/domain/drift/drift-words.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { type DriftLine, latestDrift } from '../drift/drift-report.ts';
import { checkService } from './check-service.ts';

/** A difference as people read it: the place by list and path, whom it is about as SharePoint shows them. */
export function inWords({ kind, severity, list, path, who, name }: DriftLine): Difference {
  const place = list === null ? path : [list, path].filter((part) => part !== '').join(', ');
  const about = name ?? who?.replace(/^[a-z]+:/, '') ?? null;
  return { what: driftWords(kind), where: place === '' ? 'The site' : place, who: about, severity };
}

/** How the service fares and what the last comparison of permissions found, for trust leads and administrators. Refuses everybody else before anything is read. */
export async function readSelfCheck(ports: Ports, actor: Actor): Promise<Result<SelfCheckPage>> {
  const decision = maySeeSelfCheck(actor.person, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const caller = actor.token === null ? null : { person: actor.person.id, token: actor.token };
  const checks = await checkService(ports, actor.now, { outside: null, caller });
  const report = await latestDrift(ports);
  return ok({
    checkedAt: actor.now.toString(),
    checks: [...checks],
    permissions: {
      comparedAt: report?.at.toString() ?? null,
      standing: (report?.standing ?? []).map(inWords),
      mended: (report?.mended ?? []).map(inWords),
    },
  });
}
