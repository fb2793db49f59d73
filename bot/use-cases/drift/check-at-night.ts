import { type Instant, londonTimeOf, Temporal } from '../../../shared/domain/dates.ts';
import type { Ports } from '../../ports/index.ts';
import { claimRun, finishRun, runKey } from '../reminders/run-marks.ts';
import type { DriftReport } from './drift-report.ts';
import { mendPermissions } from './mend-permissions.ts';

/** When nobody is writing, and the budget of units is whole. */
const FROM = Temporal.PlainTime.from('02:00');
/** The run's name among those of the day in `Service state`. */
export const PERMISSIONS_RUN = 'permissions';

function isNight(at: Instant): boolean {
  return Temporal.PlainTime.compare(londonTimeOf(at), FROM) >= 0;
}

/**
 * The night's comparison of who can read what with who should, once a day from 02:00 in London on one instance; also later in the day when the
 * service was down. null = not yet, done, or another instance's. Rejects with `StoreError`; then it is taken up again after a while.
 */
export async function checkAtNight(ports: Ports): Promise<DriftReport | null> {
  const at = await ports.clock.now();
  if (!isNight(at)) return null;
  const key = runKey(PERMISSIONS_RUN, at);
  const version = await claimRun(ports, key, at);
  if (version === null) return null;
  const report = await mendPermissions(ports, at);
  await finishRun(ports, key, version, at, { failed: 0 });
  return report;
}
