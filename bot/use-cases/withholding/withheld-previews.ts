import { z } from 'zod';
import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { WithheldPreview } from '../../../shared/domain/reminders/withheld-preview.ts';
import { WITHHOLD_REASONS } from '../../../shared/domain/reminders/withhold-reasons.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';

const PREFIX = 'withheld|';
const TRIES = 4;
const moment = z.iso.datetime({ offset: true }).transform((at) => Temporal.Instant.from(at));
const day = z.iso.date().transform((on) => Temporal.PlainDate.from(on));
const stored = z.object({
  reason: z.enum(WITHHOLD_REASONS),
  asked: z.object({ by: z.string(), at: moment }).nullable(),
  periods: z.array(
    z.object({ askedBy: z.string(), approvedBy: z.string(), approvedAt: moment, fromOn: day, untilOn: day }),
  ),
});

const prefixOf = (arrangement: ArrangementKey): string => `${PREFIX}${arrangement}|`;

function parsed(key: string, value: string): WithheldPreview | null {
  const [, arrangement, person] = key.split('|');
  const read = stored.safeParse(JSON.parse(value));
  return read.success && arrangement !== undefined && person !== undefined
    ? { arrangement, person, ...read.data }
    : null;
}

async function beginningWith(ports: Ports, prefix: string): Promise<readonly WithheldPreview[]> {
  const found = await ports.state.beginningWith(prefix);
  return [...found].flatMap(([key, { value }]) => parsed(key, value) ?? []);
}

/** What is or was withheld in one arrangement. In `Service state`, which only the app reads (design section 4). */
export function withheldIn(ports: Ports, arrangement: ArrangementKey): Promise<readonly WithheldPreview[]> {
  return beginningWith(ports, prefixOf(arrangement));
}

/** What is or was withheld anywhere, for the cards of a run. */
export function allWithheld(ports: Ports): Promise<readonly WithheldPreview[]> {
  return beginningWith(ports, PREFIX);
}

/**
 * Keeps a change of what is withheld from one person, under its version. `change` is asked again about what stands when somebody else was first;
 * giving back what stands means that there is nothing to do. Refuses as `change` does, or `stale-version` when others keep getting in between.
 */
export async function changeWithheld(
  ports: Ports,
  arrangement: ArrangementKey,
  person: PersonId,
  change: (standing: WithheldPreview | null) => Result<WithheldPreview>,
): Promise<Result<{ readonly is: WithheldPreview; readonly hasChanged: boolean }>> {
  const key = `${prefixOf(arrangement)}${person}`;
  let current: Versioned<string> | null = await ports.state.get(key);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const standing = current === null ? null : parsed(key, current.value);
    const next = change(standing);
    if (!next.ok) return next;
    if (next.value === standing) return ok({ is: standing, hasChanged: false });
    const { reason, asked, periods } = next.value;
    const value = JSON.stringify({ reason, asked, periods });
    const outcome = await ports.state.put(key, value, current?.version ?? null, null);
    if (outcome.done) return ok({ is: next.value, hasChanged: true });
    current = outcome.stands;
  }
  return refuse('stale-version', 'Somebody else is changing this right now. Please try again.');
}
