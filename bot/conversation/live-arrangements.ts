import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';

/** The arrangements a person supervises, is supervised in or stands in for today, by their own rows in `Parties`. */
export async function liveArrangements(ports: Ports, actor: Actor): Promise<readonly Arrangement[]> {
  const on = londonDateOf(actor.now);
  const parties = (await ports.register.partiesOf(actor.person.id)).filter(
    (party) =>
      ['supervisor', 'supervisee', 'cover'].includes(party.role) &&
      Temporal.PlainDate.compare(party.fromOn, on) <= 0 &&
      (party.untilOn === null || Temporal.PlainDate.compare(party.untilOn, on) >= 0),
  );
  const stored = await ports.register.arrangements([...new Set(parties.map((party) => party.arrangement))]);
  return stored
    .map((each) => each.value)
    .filter((each) => each.endedOn === null || Temporal.PlainDate.compare(each.endedOn, on) >= 0);
}
