import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import { ok } from '../../../shared/domain/result.ts';
import { isPlanned } from '../../../shared/domain/sessions/same-need.ts';
import type { Ports } from '../../ports/index.ts';
import { tellWithoutAccount } from '../letters/tell-without-account.ts';
import { changeSession } from './change-session.ts';
import { mailboxOfSession } from './mailbox-of-session.ts';

const COMMENT = 'This meeting is cancelled. A new time will be found.';

/** Calls off every session of an arrangement planned for this day or later, in the calendars too; by nobody, so that it counts as nobody's cancellation. */
export async function callOffFrom(ports: Ports, arrangement: Arrangement, on: PlainDate, now: Instant): Promise<void> {
  for (const stored of await ports.register.sessionsOf(arrangement.key)) {
    const { value } = stored;
    if (!isPlanned(value) || londonDateOf(value.startsAt).since(on).sign < 0) continue;
    const changed = await changeSession(ports, stored, (standing) =>
      ok(isPlanned(standing) ? { ...standing, status: 'cancelled', reason: 'other' } : standing),
    );
    const mailbox = await mailboxOfSession(ports, arrangement, value);
    if (changed.ok && value.eventId !== null && mailbox !== null) {
      await ports.calendar.cancel(mailbox, value.eventId, COMMENT);
    }
    if (changed.ok) await tellWithoutAccount(ports, arrangement, changed.value.value, now);
  }
}
