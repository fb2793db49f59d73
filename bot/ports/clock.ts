import type { Instant } from '../../shared/domain/dates.ts';

/** What time it is. Read once at the start of a request or command and handed down. */
export interface Clock {
  /** The present instant; in the local tenant the moved one. Rejects when the local tenant cannot be reached. */
  now(): Promise<Instant>;
}
