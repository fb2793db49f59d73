import { z } from 'zod';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import { REASONS, type Reason } from '../../shared/domain/sessions/session.ts';
import type { Ports } from '../ports/index.ts';

/** A reminder put off by one person: until when, why, and how often so far. Visible to supervisor and leads. */
export interface Snooze {
  readonly arrangement: ArrangementKey;
  readonly person: PersonId;
  readonly untilOn: PlainDate;
  readonly reason: Reason;
  readonly count: number;
}

const PREFIX = 'snooze|';
const stored = z.object({ untilOn: z.iso.date(), reason: z.enum(REASONS), count: z.number() });

const keyOf = (arrangement: ArrangementKey, person: PersonId): string => `${PREFIX}${arrangement}|${person}`;

function parsed(key: string, value: string): Snooze | null {
  const [, arrangement, person] = key.split('|');
  const read = stored.safeParse(JSON.parse(value));
  if (!read.success || arrangement === undefined || person === undefined) return null;
  return { ...read.data, arrangement, person, untilOn: Temporal.PlainDate.from(read.data.untilOn) };
}

/** One person's snooze in an arrangement, also one that has run out; null when they never put it off. */
export async function snoozeOf(ports: Ports, arrangement: ArrangementKey, person: PersonId): Promise<Snooze | null> {
  const key = keyOf(arrangement, person);
  const value = await ports.settings.get(key);
  return value === null ? null : parsed(key, value);
}

/** Every snooze there is, for a reminder run. */
export async function allSnoozes(ports: Ports): Promise<readonly Snooze[]> {
  const found = await ports.settings.beginningWith(PREFIX);
  return [...found].flatMap(([key, value]) => parsed(key, value) ?? []);
}

/** Keeps a snooze, replacing the one before. */
export async function keepSnooze(ports: Ports, snooze: Snooze): Promise<void> {
  const value = { untilOn: snooze.untilOn.toString(), reason: snooze.reason, count: snooze.count };
  await ports.settings.put(keyOf(snooze.arrangement, snooze.person), JSON.stringify(value));
}
