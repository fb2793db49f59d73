import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Ports } from '../../ports/index.ts';

const KEPT_SECONDS = 30;
const MOST_KEPT = 500;

interface Kept {
  readonly arrangement: Arrangement;
  readonly at: Instant;
}

const byRegister = new WeakMap<Ports['register'], Map<ArrangementKey, Kept>>();

/**
 * An arrangement as it stood at most half a minute ago, so that autosave does not read the register each time. Only for deciding who may write
 * into a record that SharePoint has just let them read; null when there is none.
 */
export async function recentArrangement(
  { register }: Pick<Ports, 'register'>,
  key: ArrangementKey,
  now: Instant,
): Promise<Arrangement | null> {
  const kept = byRegister.get(register) ?? new Map<ArrangementKey, Kept>();
  byRegister.set(register, kept);
  const known = kept.get(key);
  if (known !== undefined && Math.abs(known.at.until(now).total('seconds')) <= KEPT_SECONDS) return known.arrangement;
  const stored = await register.arrangement(key);
  if (stored === null) return null;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, { arrangement: stored.value, at: now });
  return stored.value;
}
