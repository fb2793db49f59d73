import type { Openings } from '../../shared/contract/register.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { AuditEvent } from '../../shared/domain/audit/audit-entry.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { knownAround } from './steps/known-around.ts';
import { personRef } from './views/arrangement-summary.ts';
import { moment } from './views/session-summary.ts';

const ABOUT_READING: readonly AuditEvent[] = [
  'record opened',
  'record shared',
  'exported',
  'access given',
  'access removed',
];
const NOTICE =
  'This list shows what was opened through this app. Your trust’s Microsoft 365 administrators and a legal or data-protection search ' +
  'can still reach what is stored, under the trust’s own rules; such access is recorded by Microsoft 365, not here.';

/** Who has opened, shared or exported what, latest first, for the parties; and in plain words what IT and legal search can still reach. */
export async function readOpenings(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<Openings>> {
  const found = await allowedArrangement(ports, actor, 'see openings', key);
  if (!found.ok) return found;
  const trail = (await ports.audit.of(key)).filter((entry) => ABOUT_READING.includes(entry.event));
  const known = await knownAround(
    ports,
    [found.value.value],
    trail.map((entry) => entry.by),
  );
  return ok({
    openings: [...trail].reverse().map((entry) => ({
      at: moment(entry.at),
      by: entry.by === 'service' ? 'The service' : personRef(known, entry.by).name,
      event: entry.event,
      about: entry.about,
    })),
    notice: NOTICE,
  });
}
