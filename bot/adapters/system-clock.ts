import { Temporal } from '../../shared/domain/dates.ts';
import type { Clock } from '../ports/clock.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Promise.resolve(Temporal.Now.instant()) };
