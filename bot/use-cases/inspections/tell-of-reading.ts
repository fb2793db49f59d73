import {
  decideReadingCard,
  decideReadingNotification,
  readingCard,
  readingDecidedCard,
  readingDecidedNotification,
  readingNotification,
} from '../../../shared/cards/reading-card.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import type { Inspection } from '../../../shared/domain/inspections/inspection.ts';
import { partiesOf } from '../../../shared/domain/inspections/inspection-access.ts';
import { isToBeTold } from '../../../shared/domain/inspections/inspection-moves.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Versioned } from '../../ports/versioned.ts';

/**
 * Tells every party who is still here, by a card, that somebody may read what they wrote or could; nothing while telling is put off. Who cannot be
 * reached in Teams finds it on Home. That somebody was told is written after they were: cut off, they may be told twice, never not at all
 * (decision 0029). The inspection as it stands then.
 */
export async function tellParties(
  ports: Ports,
  stored: Versioned<Inspection>,
  arrangement: Arrangement,
  now: Instant,
): Promise<Versioned<Inspection>> {
  const { value } = stored;
  const on = londonDateOf(now);
  if (!isToBeTold(value, on) || value.untilOn === null) return stored;
  const people = await ports.register.people([...partiesOf(arrangement), value.reader]);
  const reader = people.find((person) => person.id === value.reader)?.name ?? 'Somebody';
  const asked = people.filter((person) => person.id !== value.reader && person.email !== null && !hasLeft(person, on));
  const link = ports.links.to(`arrangements/${arrangement.key}/openings`);
  const card = readingCard({
    reader,
    reason: value.reason,
    untilOn: value.untilOn,
    isOver: value.state === 'ended',
    link,
  });
  const told = new Set(value.told);
  for (const { id } of asked.filter((person) => !told.has(person.id))) {
    if (await isSent(ports, id, card, readingNotification)) told.add(id);
  }
  const isEverybody = asked.every(({ id }) => told.has(id));
  const next = { ...value, told: [...told], toldAt: isEverybody ? now : null };
  const outcome = await ports.inspections.update(stored, next);
  return outcome.done ? outcome.stored : outcome.stands;
}

/** Tells whoever may decide that somebody asks; who is not reached finds it on Home. */
export async function tellApprovers(ports: Ports, approvers: readonly PersonId[]): Promise<void> {
  const card = decideReadingCard(ports.links.to('inspections'));
  for (const person of approvers) await isSent(ports, person, card, decideReadingNotification);
}

/** Tells who asked what became of it; nothing when they decided themselves. */
export async function tellReader(ports: Ports, { reader, decidedBy, untilOn }: Inspection): Promise<void> {
  if (decidedBy === reader) return;
  await isSent(ports, reader, readingDecidedCard(untilOn, ports.links.to('inspections')), readingDecidedNotification);
}

/** Whether Teams has taken it, or has said for good that it cannot; an outage is noted, and tried again by the next sweep where that matters. */
async function isSent(
  ports: Ports,
  to: PersonId,
  card: ReturnType<typeof readingCard>,
  notification: string,
): Promise<boolean> {
  try {
    await ports.messenger.send(to, { ...card }, notification);
    return true;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    ports.trouble.note('tell of an inspection', error);
    return false;
  }
}
