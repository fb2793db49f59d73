import type { Arrangement } from '../arrangements/arrangement.ts';
import { atLondon, type Instant, londonDateOf, type PlainDate } from '../dates.ts';
import { beforePrefix } from './from-before.ts';
import { newSession } from './new-session.ts';
import type { Session } from './session.ts';

/** Only the day is known. */
const [MIDDAY, MIDNIGHT] = ['12:00', '00:00'];

/**
 * A session that was held before the school began here: formal, everybody there, by its day alone. It counts for the clocks as any other does
 * (clocks.md section 2), and nothing is asked to be written or signed about it. The same day has the same key.
 */
export function heldBefore(arrangement: Arrangement, on: PlainDate, now: Instant): Session {
  const startsAt = atLondon(on, on.equals(londonDateOf(now)) ? MIDNIGHT : MIDDAY);
  const [first = ''] = arrangement.supervisors;
  return newSession(arrangement, {
    key: `${beforePrefix(arrangement.key)}${on}`,
    formality: 'formal',
    startsAt,
    endsAt: startsAt.add({ minutes: arrangement.durationMinutes }),
    status: 'held',
    proposedBy: first,
    acceptedBy: [...arrangement.supervisors, ...arrangement.supervisees],
    organiser: first,
    recordState: 'signed on paper',
  });
}
