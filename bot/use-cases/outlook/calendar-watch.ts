import { z } from 'zod';
import { type Instant, Temporal } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';

export const WATCH_PREFIX = 'subscription|';

const moment = z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text));
const calendarWatch = z.object({
  /** `begun`: some instance is asking for it now; `no mailbox`: there is none to watch. */
  state: z.enum(['begun', 'alive', 'no mailbox']),
  id: z.string().nullable(),
  /** What a notification must carry to be believed. */
  secret: z.string(),
  /** Real time. */
  until: moment.nullable(),
  at: moment,
});

/** How the service is told of changes in one person's calendar; kept in `Service state` under `subscription|<person>`. */
export type CalendarWatch = z.infer<typeof calendarWatch>;

/** The watch in a stored value; null for one that cannot be understood, which is begun anew. */
export function watchIn(stored: Versioned<string> | null | undefined): CalendarWatch | null {
  if (stored === null || stored === undefined) return null;
  try {
    return calendarWatch.parse(JSON.parse(stored.value));
  } catch {
    return null;
  }
}

/** Whose calendar a secret is for; the person's id is its first part, so that a notification is looked up by its key. */
export function watchedBy(secret: string): PersonId | null {
  const at = secret.lastIndexOf('.');
  return at <= 0 ? null : secret.slice(0, at);
}

/** A new secret for one calendar, never more than 128 characters (platform D3). */
export function newSecret(person: PersonId): string {
  return `${person}.${crypto.randomUUID()}`;
}

/** Keeps a watch. The version it now has; null when another instance was first. */
export async function keepWatch(
  ports: Pick<Ports, 'state'>,
  person: PersonId,
  watch: CalendarWatch,
  version: string | null,
): Promise<string | null> {
  const value = JSON.stringify({ ...watch, until: watch.until?.toString() ?? null, at: watch.at.toString() });
  const outcome = await ports.state.put(`${WATCH_PREFIX}${person}`, value, version, watch.until);
  return outcome.done ? outcome.stored.version : null;
}

/** Real minutes between two moments. */
export function minutesBetween(from: Instant, to: Instant): number {
  return from.until(to).total('minutes');
}
