import { z } from 'zod';
import { type Instant, londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import type { PressData } from '../presses/press-data.ts';
import type { SaidWhen } from './wish.ts';

const CLOCK = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const kept = z.object({
  fromOn: z.iso.date(),
  untilOn: z.iso.date(),
  from: CLOCK.optional(),
  until: CLOCK.optional(),
  at: CLOCK.optional(),
});

/** What was said about when, as keys of a button: dates and clocks we worked out, nothing that was typed. */
export function wishData(when: SaidWhen): PressData['data'] {
  if (when.is !== 'wish') return {};
  const { fromOn, untilOn, timeOfDay, at } = when.wish;
  return {
    fromOn: fromOn.toString(),
    untilOn: untilOn.toString(),
    ...(timeOfDay === null ? {} : { from: timeOfDay.from, until: timeOfDay.until }),
    ...(at === null ? {} : { at }),
  };
}

/** The same back from a button, which a client could have made up: `nothing` where it makes no sense. */
export function wishOf(data: PressData['data'], now: Instant): SaidWhen {
  const read = kept.safeParse(data);
  if (!read.success) return { is: 'nothing' };
  const { from, until, at = null } = read.data;
  const today = londonDateOf(now);
  const [fromOn, untilOn] = [Temporal.PlainDate.from(read.data.fromOn), Temporal.PlainDate.from(read.data.untilOn)];
  if (untilOn.since(fromOn).sign < 0) return { is: 'nothing' };
  if (untilOn.since(today).sign < 0) return { is: 'past' };
  const timeOfDay = from === undefined || until === undefined || from >= until ? null : { from, until };
  return { is: 'wish', wish: { fromOn: fromOn.since(today).sign < 0 ? today : fromOn, untilOn, timeOfDay, at } };
}
