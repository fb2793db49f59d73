import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { writtenDate } from '../../../shared/domain/dates.ts';
import type { Flag } from '../../../shared/domain/flag.ts';
import type { Ports } from '../../ports/index.ts';
import { hindrancesOf, standingHindrances } from '../hindrances.ts';
import { type Known, personRef } from '../views/arrangement-summary.ts';

/** That somebody has said that supervision is not possible just now, by whom and for which reason of the list; for everybody who may see that it happens. */
export async function hindranceFlags(ports: Ports, arrangement: Arrangement, known: Known): Promise<readonly Flag[]> {
  const said = standingHindrances(arrangement, await hindrancesOf(ports, arrangement.key));
  return said.map(({ person, saidOn, reason }) => ({
    text: `${personRef(known, person).name} said on ${writtenDate(saidOn)} that supervision is not possible just now: ${reason}.`,
    rule: null,
  }));
}
