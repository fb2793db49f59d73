import { bookThroughFaults } from '../contract/booking-run.ts';
import type { Measure, Suite } from './suite.ts';

const BOOKINGS = 200;
const QUICK = 20;
/** A booking reads the arrangement, its sessions and people, writes its session, event, trail and standing; repeats for faults come on top. */
const MOST_UNITS = 45;

/** Two hundred bookings with a tenth throttled, a twentieth failing and some cut off (issue 4): all end right or say that they did not. */
export const bookingFaults: Suite = {
  name: 'booking',
  run: async ({ isQuick }) => {
    const asked = isQuick ? QUICK : BOOKINGS;
    const run = await bookThroughFaults(asked);
    const measure = (what: string, value: number, unit: Measure['unit'], bar: number | null): Measure => ({
      suite: 'booking',
      what,
      value,
      unit,
      bar,
    });
    return [
      measure(`of ${asked} bookings under faults, booked`, run.booked, 'calls', null),
      measure('told plainly that it did not work', run.refused, 'calls', null),
      measure('neither booked nor told', asked - run.booked - run.refused, 'calls', 0),
      measure('half done once it was over', run.halfDone.length, 'calls', 0),
      measure('requests a booking, repeats counted', Math.round(run.requests / asked), 'requests', null),
      measure('units a booking, repeats counted', Math.round(run.units / asked), 'units', MOST_UNITS),
    ];
  },
};
