import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { Ports } from '../ports/index.ts';
import { refreshStanding } from './refresh-standing.ts';
import { updateSentCards } from './update-sent-cards.ts';

/** What follows from every change in an arrangement: its standing on the register is brought up to date, then every card sent about it. */
export async function afterChange(
  ports: Ports,
  arrangement: ArrangementKey,
  now: Instant,
  countsFilings = false,
): Promise<void> {
  const standing = await refreshStanding(ports, arrangement, now, countsFilings);
  await updateSentCards(ports, arrangement, now, standing);
}
