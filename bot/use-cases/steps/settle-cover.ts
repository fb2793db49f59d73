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
 * the daily run and by every page; mostly there is nothing to do. Each change is written down as the service's. What a stand-in led stays theirs
 * in the session's own folder (design D3).
 */
export async function settleCover(
  ports: Ports,
  stored: Versioned<Arrangement>,
  now: Instant,
): Promise<Versioned<Arrangement>> {
  const on = londonDateOf(now);
  const before = stored.value.cover;
  if (settledCover(before, on) === before) return stored;
  const changed = await changeArrangement(ports, stored, (standing) => {
    const cover = settledCover(standing.cover, on);
    return ok(cover === standing.cover ? standing : { ...standing, cover });
  });
  if (!changed.ok) return stored;
  const { key, cover } = changed.value.value;
  for (const [at, entry] of cover.entries()) {
    const was = before[at]?.access;
    if (was === entry.access || entry.access === 'later') continue;
    const event = entry.access === 'given' ? 'access given' : 'access removed';
    await ports.audit.append({ arrangement: key, at: now, by: 'service', event, about: `${key}|${entry.person}` });
  }
  await openSessionsAnew(ports, changed.value.value);
  return changed.value;
}

/** A group's sessions lie in folders of their own, open actions among them: a stand-in is let in there and out again with the rest. */
async function openSessionsAnew(ports: Ports, arrangement: Arrangement): Promise<void> {
  if (!isGroup(arrangement)) return;
  for (const { value } of await ports.register.sessionsOf(arrangement.key)) {
    if (value.status === 'held') await placeOf(ports, arrangement, value);
  }
}
