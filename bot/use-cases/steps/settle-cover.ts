import { contentReaders } from '../../../shared/domain/access/content-readers.ts';
import { isGroup } from '../../../shared/domain/access/session-readers.ts';
import { settledCover } from '../../../shared/domain/access/settled-cover.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { changeArrangement } from './change-arrangement.ts';
import { placeOf } from './place-of.ts';

/**
 * The arrangement with its stand-ins' access as it has to be today: opened on the first day of a cover, closed on the day after its last. Asked by
 * the daily run and by every page; mostly there is nothing to do. The row is written last, so that what died half way is done
 * again. Each change is written down as the service's. What a stand-in led stays theirs in the session's own folder (design D3).
 */
export async function settleCover(
  ports: Ports,
  stored: Versioned<Arrangement>,
  now: Instant,
): Promise<Versioned<Arrangement>> {
  const on = londonDateOf(now);
  const before = stored.value.cover;
  if (settledCover(before, on) === before) return stored;
  const settled = { ...stored.value, cover: settledCover(before, on) };
  await openSessionsAnew(ports, settled);
  await noteAccess(ports, stored.value, settled, now);
  const changed = await changeArrangement(ports, stored, (standing) => {
    const cover = settledCover(standing.cover, on);
    return ok(cover === standing.cover ? standing : { ...standing, cover });
  });
  if (!changed.ok) return stored;
  // Somebody arranged the cover differently meanwhile: the folders follow what stands.
  const isOther = readersWritten(changed.value.value) !== readersWritten(settled);
  if (isOther) await openSessionsAnew(ports, changed.value.value);
  return changed.value;
}

/** Whom the arrangement is open to, to be compared. */
function readersWritten(arrangement: Arrangement): string {
  return [...contentReaders(arrangement)].sort().join();
}

/** Each stand-in who is let in or out, once, however often a try dies half way. */
async function noteAccess(ports: Ports, { key, cover: before }: Arrangement, after: Arrangement, now: Instant) {
  const changed = after.cover.filter(({ access }, at) => access !== before[at]?.access && access !== 'later');
  if (changed.length === 0) return;
  const trail = await ports.audit.of(key);
  for (const { person, access } of changed) {
    const about = `${key}|${person}`;
    const event = access === 'given' ? 'access given' : 'access removed';
    const last = trail.findLast((entry) => entry.about === about && entry.event.startsWith('access '));
    if (last?.event !== event) await ports.audit.append({ arrangement: key, at: now, by: 'service', event, about });
  }
}

/** A group's sessions lie in folders of their own, open actions among them: a stand-in is let in there and out again with the rest. */
async function openSessionsAnew(ports: Ports, arrangement: Arrangement): Promise<void> {
  if (!isGroup(arrangement)) return;
  for (const { value } of await ports.register.sessionsOf(arrangement.key)) {
    if (value.status === 'held') await placeOf(ports, arrangement, value);
  }
}
