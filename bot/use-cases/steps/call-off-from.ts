import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import { ok } from '../../../shared/domain/result.ts';
import { unsent } from '../../../shared/domain/sessions/as-in-outlook.ts';
import { isPlanned } from '../../../shared/domain/sessions/same-need.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import { tellWithoutAccount } from '../letters/tell-without-account.ts';
import { callOffEvent } from './call-off-event.ts';
import { changeSession } from './change-session.ts';

/** Called off here, and a try that died before Outlook or the letters knew. */
function isHalfDone({ status, outlook }: Session): boolean {
  return status === 'cancelled' && outlook?.trouble === 'unsent';
}

/**
 * Calls off every session of an arrangement planned for this day or later, in the calendars too; by nobody, so that it counts as nobody's
 * cancellation. Letters go before the calendar, which says that all is done, so that a second try finishes what the first one left.
 */
export async function callOffFrom(ports: Ports, arrangement: Arrangement, on: PlainDate, now: Instant): Promise<void> {
  for (const stored of await ports.register.sessionsOf(arrangement.key)) {
    const { value } = stored;
    if (!(isPlanned(value) || isHalfDone(value)) || londonDateOf(value.startsAt).since(on).sign < 0) continue;
    const changed = await changeSession(ports, stored, (standing) =>
      ok(isPlanned(standing) ? unsent(standing, { ...standing, status: 'cancelled', reason: 'other' }) : standing),
    );
    if (!changed.ok) continue;
    await tellWithoutAccount(ports, arrangement, changed.value.value, now);
    await callOffEvent(ports, arrangement, changed.value);
  }
}
