import type { Arrangement, ArrangementKey, CoverEntry } from '../../../shared/domain/arrangements/arrangement.ts';
import { coverRefusal, isSameCover } from '../../../shared/domain/arrangements/cover-entry.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { changeArrangement } from './change-arrangement.ts';
import { isNoted, note } from './note-once.ts';
import { settleCover } from './settle-cover.ts';

/** The key of the row that says that somebody is in an arrangement because they stand in. */
export function coverPartyKey(arrangement: ArrangementKey, entry: CoverEntry): string {
  return `${arrangement}|${entry.person}|cover|${entry.fromOn}`;
}

/**
 * Writes that somebody stands in: on the arrangement, among the parties, in the trail, and their access where it begins today. Again it makes whole
 * what died half way and changes nothing else. Whoever calls has asked whether the actor may. Refusals: as `coverRefusal`, and `stale-version`.
 */
export async function standIn(
  ports: Ports,
  actor: Actor,
  stored: Versioned<Arrangement>,
  entry: CoverEntry,
): Promise<Result<Versioned<Arrangement>>> {
  const { key } = stored.value;
  const isThere = stored.value.cover.some((one) => isSameCover(one, entry));
  const changed = await changeArrangement(ports, stored, (standing) => {
    if (standing.cover.some((one) => isSameCover(one, entry))) return ok(standing);
    const refusal = coverRefusal(standing, entry, londonDateOf(actor.now));
    if (refusal !== null) return refuse(refusal.code, refusal.text, refusal.field);
    return ok({ ...standing, cover: [...standing.cover, entry] });
  });
  if (!changed.ok) return changed;
  const { person, fromOn, toOn } = entry;
  await ports.register.saveParty({
    key: coverPartyKey(key, entry),
    person,
    arrangement: key,
    role: 'cover',
    fromOn,
    untilOn: toOn,
  });
  const about = `${key}|${person}`;
  if (!isThere || !(await isNoted(ports, key, 'cover arranged', about))) {
    await note(ports, actor, key, 'cover arranged', about);
  }
  return ok(await settleCover(ports, changed.value, actor.now));
}
