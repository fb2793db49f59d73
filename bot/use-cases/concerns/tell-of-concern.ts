import { concernCard, concernNotification } from '../../../shared/cards/concern-card.ts';
import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';

/**
 * Tells somebody in Teams that a concern now waits for them, without a word of what it is about (D11). False when Teams could not reach them,
 * so that the page can say so; the concern itself stands either way and is on their home page.
 */
export async function tellOfConcern(ports: Ports, arrangement: ArrangementKey, person: PersonId): Promise<boolean> {
  const link = ports.links.to(`arrangements/${arrangement}/concerns`);
  const [told] = await Promise.allSettled([
    ports.messenger.send(person, { ...concernCard(link) }, concernNotification),
  ]);
  return told.status === 'fulfilled' && told.value.state === 'sent';
}
