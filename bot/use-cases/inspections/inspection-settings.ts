import { z } from 'zod';
import type { InspectionSettingsBody } from '../../../shared/contract/inspections.ts';
import { readTrustSettings } from '../../../shared/contract/stored-settings.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';

/** What the trust settles about reading by inspection. */
export interface InspectionSettings {
  readonly secondApprover: boolean;
  /** The longest anybody may be let in for. */
  readonly maxDays: number;
}

/** Four weeks, unless the trust says otherwise. */
const USUAL_DAYS = 28;
const stored = z.record(z.string(), z.unknown());
const days = z.number().int().min(1).max(90);

function fieldsOf(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    return stored.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** What the trust has settled about inspections; usual values where it has said nothing. */
export async function inspectionSettingsOf({ settings }: Pick<Ports, 'settings'>): Promise<InspectionSettings> {
  const text = await settings.get('trust');
  const said = days.safeParse(fieldsOf(text).inspectionDays);
  return {
    secondApprover: readTrustSettings(text).settings.secondApprover,
    maxDays: said.success ? said.data : USUAL_DAYS,
  };
}

/** Whether a person may settle it: trust leads and administrators. */
export function mayChangeInspectionSettings({ person, now }: Actor): boolean {
  const isOne = person.standing.some((role) => role === 'trust lead' || role === 'administrator');
  return isOne && !hasLeft(person, londonDateOf(now));
}

/** Settles whether a second person approves, and how long anybody may be let in. Refusals: `not-allowed` for anybody but trust leads and administrators, `stale-version` when somebody settled something else of the trust just now. */
export async function changeInspectionSettings(
  ports: Ports,
  actor: Actor,
  asked: InspectionSettingsBody,
): Promise<Result<InspectionSettings>> {
  if (!mayChangeInspectionSettings(actor)) {
    return refuse('not-allowed', 'This is settled by a trust lead or an administrator.');
  }
  const standing = await ports.settings.read('trust');
  const next = {
    ...fieldsOf(standing?.value ?? null),
    secondApprover: asked.secondApprover,
    inspectionDays: asked.maxDays,
  };
  const outcome = await ports.settings.replace('trust', JSON.stringify(next), standing?.version ?? null);
  if (!outcome.done) return refuse('stale-version', 'Somebody has changed the trust’s settings. Look again.');
  for (const about of [`secondApprover=${asked.secondApprover}`, `inspectionDays=${asked.maxDays}`]) {
    const entry = { arrangement: 'trust', at: actor.now, by: actor.person.id, about };
    await ports.audit.append({ ...entry, event: 'setting changed' });
  }
  return ok({ secondApprover: asked.secondApprover, maxDays: asked.maxDays });
}
