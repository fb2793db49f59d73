import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { Ports } from '../ports/index.ts';
import { type FreshStanding, refreshStanding } from './refresh-standing.ts';
import { updateSentCards } from './update-sent-cards.ts';

/**
 * What follows from every change in an arrangement: its standing on the register is brought up to date, then every card sent about it. The
 * arrangement and its sessions as they were read for it, for whoever answers with them; null when there is none.
 */
export async function afterChange(
  ports: Ports,
  arrangement: ArrangementKey,
  now: Instant,
  countsFilings = false,
): Promise<FreshStanding | null> {
  const standing = await refreshStanding(ports, arrangement, now, countsFilings);
  await updateSentCards(ports, arrangement, now, standing);
  return standing;
}
