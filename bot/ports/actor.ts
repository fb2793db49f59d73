import type { Instant } from '../../shared/domain/dates.ts';
import type { Person } from '../../shared/domain/people/person.ts';

/** Who is asking, proven by a verified token or an authenticated bot activity; and when. */
export interface Actor {
  readonly person: Person;
  /** The caller's token for this API, from which content is read on their behalf (D2). null for the bot, which reads no content. */
  readonly token: string | null;
  readonly now: Instant;
}
