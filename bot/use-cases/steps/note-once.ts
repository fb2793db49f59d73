import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { AuditEvent } from '../../../shared/domain/audit/audit-entry.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';

/** Writes what the actor has just done into the audit trail. */
export async function note(
  ports: Ports,
  actor: Actor,
  arrangement: ArrangementKey,
  event: AuditEvent,
  about: string,
): Promise<void> {
  await ports.audit.append({ arrangement, at: actor.now, by: actor.person.id, event, about });
}

/** Whether the trail has it, by whomever: what comes before the note was done too. */
export async function isNoted(
  ports: Ports,
  arrangement: ArrangementKey,
  event: AuditEvent,
  about: string,
): Promise<boolean> {
  const trail = await ports.audit.of(arrangement);
  return trail.some((entry) => entry.event === event && entry.about === about);
}

/** As `note`, unless the trail has it already: for the second try of something whose first try died half way. */
export async function noteOnce(
  ports: Ports,
  actor: Actor,
  arrangement: ArrangementKey,
  event: AuditEvent,
  about: string,
): Promise<void> {
  const trail = await ports.audit.of(arrangement);
  if (!trail.some((entry) => entry.event === event && entry.about === about && entry.by === actor.person.id)) {
    await note(ports, actor, arrangement, event, about);
  }
}
