import type { Instant } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { IsReferral } from '../../../shared/domain/reminders/by-urgency.ts';
import type { Ports } from '../../ports/index.ts';
import type { DigestReading } from './digest-reading.ts';

/** What sending the cards of a run needs. */
export interface SendingRun {
  readonly ports: Ports;
  readonly at: Instant;
  readonly reading: DigestReading;
  readonly people: ReadonlyMap<string, Person>;
  readonly isReferral: IsReferral;
}
