import { z } from 'zod';
import { type Instant, Temporal } from '../../../shared/domain/dates.ts';
import type { PressData } from './press-data.ts';

const moment = z.iso.datetime();

/** The time a press was on, or the one chosen from the list beside it; null where it is none. */
export function chosenTime(data: PressData['data']): Instant | null {
  const read = moment.safeParse(data.startsAt ?? data.time);
  return read.success ? Temporal.Instant.from(read.data) : null;
}
