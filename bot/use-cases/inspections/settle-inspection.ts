import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { AuditEvent } from '../../../shared/domain/audit/audit-entry.ts';
import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import type { Inspection } from '../../../shared/domain/inspections/inspection.ts';
import { active, ended, ending, isInForce, isOver } from '../../../shared/domain/inspections/inspection-moves.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { isNoted } from '../steps/note-once.ts';
import { tellParties } from './tell-of-reading.ts';

/**
 * Makes SharePoint as an inspection's row says: lets the reader in once it is allowed, shuts them out once its last day has passed, somebody has ended
 * it, or they have left the trust, and tells the parties when that is due. Who is let in is let in by the row as it stands; who is shut out is shut out
 * before the row says so (decision 0029). Each step can be repeated; what a try that died left is done by the next. The row as it stands then.
 */
export async function settleInspection(
  ports: Ports,
  stored: Versioned<Inspection>,
  now: Instant,
): Promise<Versioned<Inspection>> {
  const arrangement = (await ports.register.arrangement(stored.value.arrangement))?.value;
  if (arrangement === undefined) return stored;
  const settled = await accessSettled(ports, stored, now);
  return tellParties(ports, settled, arrangement, now);
}

async function accessSettled(
  ports: Ports,
  stored: Versioned<Inspection>,
  now: Instant,
): Promise<Versioned<Inspection>> {
  const { value } = stored;
  if (value.state !== 'approved' && value.state !== 'active') return stored;
  const reader = await ports.register.person(value.reader);
  const isGone = reader === null || hasLeft(reader, londonDateOf(now));
  if (isGone || isOver(value, now)) {
    await ports.inspections.shutOut(value);
    const over = isGone && value.endedAt === null ? ending(value, 'service', now) : value;
    const next = ended(over, now);
    await noteAccess(ports, value, 'access removed', next.endedBy ?? 'service', now);
    return changed(ports, stored, next);
  }
  if (value.state === 'active') return stored;
  await letInAsItStands(ports, value, now);
  await noteAccess(ports, value, 'access given', value.decidedBy ?? 'service', now);
  const after = await changed(ports, stored, active(value));
  if (!isInForce(after.value, now)) await ports.inspections.shutOut(value);
  return after;
}

/** Lets the reader in, and out again if it was ended in the meantime: whoever ended it may have been there before. */
export async function letInAsItStands(ports: Ports, inspection: Inspection, now: Instant): Promise<void> {
  await ports.inspections.letIn(inspection);
  const stands = await ports.inspections.one(inspection.key);
  if (stands === null || !isInForce(stands.value, now)) await ports.inspections.shutOut(inspection);
}

async function changed(ports: Ports, stored: Versioned<Inspection>, next: Inspection) {
  const outcome = await ports.inspections.update(stored, next);
  return outcome.done ? outcome.stored : outcome.stands;
}

/** Written in the trail both parties see, once however often a try dies half way. */
async function noteAccess(
  ports: Ports,
  { arrangement, key }: Inspection,
  event: AuditEvent,
  by: PersonId | 'service',
  at: Instant,
): Promise<void> {
  if (await isNoted(ports, arrangement, event, key)) return;
  await ports.audit.append({ arrangement, at, by, event, about: key });
}
