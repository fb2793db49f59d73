import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import { ok } from '../../../shared/domain/result.ts';
import { isPlanned } from '../../../shared/domain/sessions/same-need.ts';
import type { Ports } from '../../ports/index.ts';
import { changeSession } from './change-session.ts';

const COMMENT = 'This meeting is cancelled. A new time will be found.';

/** Calls off every session of an arrangement planned for this day or later, in the calendars too; by nobody, so that it counts as nobody's cancellation. */
export async function callOffFrom(ports: Ports, arrangement: Arrangement, on: PlainDate): Promise<void> {
  for (const stored of await ports.register.sessionsOf(arrangement.key)) {
    const { value } = stored;
    if (!isPlanned(value) || londonDateOf(value.startsAt).since(on).sign < 0) continue;
    const changed = await changeSession(ports, stored, (standing) =>
      ok(isPlanned(standing) ? { ...standing, status: 'cancelled', reason: 'other' } : standing),
    );
    const organiser = await ports.register.person(value.organiser);
    if (changed.ok && value.eventId !== null && organiser?.email) {
      await ports.calendar.cancel(organiser.email, value.eventId, COMMENT);
    }
  }
}
