import { z } from 'zod';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import { REASONS, type Reason } from '../../shared/domain/sessions/session.ts';
import type { Ports } from '../ports/index.ts';

/** Somebody has said that supervision is not possible just now, with a reason of the list: a fact for the other party and for oversight, never a text. */
export interface Hindrance {
  readonly arrangement: ArrangementKey;
  readonly person: PersonId;
  readonly saidOn: PlainDate;
  readonly reason: Reason;
}

const stored = z.object({ saidOn: z.iso.date(), reason: z.enum(REASONS) });
const PREFIX = 'hindrance|';
const prefixOf = (arrangement: ArrangementKey): string => `${PREFIX}${arrangement}|`;

function parsed(key: string, value: string): Hindrance | null {
  const [, arrangement, person] = key.split('|');
  const read = stored.safeParse(JSON.parse(value));
  if (!read.success || arrangement === undefined || person === undefined) return null;
  return { arrangement, person, reason: read.data.reason, saidOn: Temporal.PlainDate.from(read.data.saidOn) };
}

async function beginningWith(ports: Ports, prefix: string): Promise<readonly Hindrance[]> {
  const found = await ports.settings.beginningWith(prefix);
  return [...found].flatMap(([key, value]) => parsed(key, value) ?? []);
}

/** What has been said in an arrangement, also what is over. */
export function hindrancesOf(ports: Ports, arrangement: ArrangementKey): Promise<readonly Hindrance[]> {
  return beginningWith(ports, prefixOf(arrangement));
}

/** What has been said anywhere, for the cards of a run. */
export function allHindrances(ports: Ports): Promise<readonly Hindrance[]> {
  return beginningWith(ports, PREFIX);
}

/** Keeps what one person says, in place of what they said before. */
export async function keepHindrance(ports: Ports, { arrangement, person, saidOn, reason }: Hindrance): Promise<void> {
  await ports.settings.put(`${prefixOf(arrangement)}${person}`, JSON.stringify({ saidOn: saidOn.toString(), reason }));
}

/** Those that still stand: nothing has been held or booked since. */
export function standingHindrances(
  { standing }: Pick<Arrangement, 'standing'>,
  said: readonly Hindrance[],
): readonly Hindrance[] {
  if (standing.nextBookedAt !== null) return [];
  const { lastHeldOn } = standing;
  return said.filter(({ saidOn }) => lastHeldOn === null || Temporal.PlainDate.compare(saidOn, lastHeldOn) > 0);
}
