import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import { later } from '../../../shared/domain/day-number.ts';

/** How long ago a meeting can have been that is recorded from a card. */
const LONGEST_AGO_DAYS = 90;

/** The first day on which a meeting recorded from a card can have been: after the last one held, within 90 days; today when nothing is left. */
export function metFrom({ startedOn, standing }: Arrangement, today: PlainDate): PlainDate {
  const sinceLast = standing.lastHeldOn?.add({ days: 1 }) ?? startedOn;
  const first = later(later(startedOn, sinceLast), today.subtract({ days: LONGEST_AGO_DAYS }));
  return later(first, today).equals(first) ? today : first;
}
