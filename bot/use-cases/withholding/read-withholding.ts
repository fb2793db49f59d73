import type { WithholdingPage } from '../../../shared/contract/withholding.ts';
import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import {
  WITHHELD_DAYS,
  type WithheldPreview,
  withheldState,
} from '../../../shared/domain/reminders/withheld-preview.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { knownAround } from '../steps/known-around.ts';
import { type Known, personRef } from '../views/arrangement-summary.ts';
import { moment } from '../views/session-summary.ts';
import { withheldIn } from './withheld-previews.ts';
import { withholdableArrangement } from './withholdable-arrangement.ts';

/** From whom what happens next is withheld in an arrangement, what waits and what was, for leads without a part in it. Refuses as `mayWithhold`. */
export async function readWithholding(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
): Promise<Result<WithholdingPage>> {
  const found = await withholdableArrangement(ports, actor, key);
  if (!found.ok) return found;
  const withheld = await withheldIn(ports, key);
  const besides = withheld.flatMap(({ asked, periods }) => [
    ...(asked === null ? [] : [asked.by]),
    ...periods.flatMap((one) => [one.askedBy, one.approvedBy]),
  ]);
  const known = await knownAround(ports, [found.value], besides);
  const { supervisees, supervisors } = found.value;
  return ok({
    people: [...new Set([...supervisees, ...supervisors])].map((id) => personRef(known, id)),
    days: WITHHELD_DAYS,
    withheld: withheld.map((one) => viewOf(one, actor, known)),
  });
}

function viewOf(one: WithheldPreview, actor: Actor, known: Known): WithholdingPage['withheld'][number] {
  const { is, untilOn } = withheldState(one, londonDateOf(actor.now));
  const nameOf = (id: string) => personRef(known, id).name;
  const { asked } = one;
  return {
    person: personRef(known, one.person),
    reason: one.reason,
    state: is,
    untilOn: untilOn?.toString() ?? null,
    asked:
      asked === null ? null : { by: nameOf(asked.by), at: moment(asked.at), mayApprove: asked.by !== actor.person.id },
    periods: one.periods.map(({ askedBy, approvedBy, fromOn, untilOn: until }) => ({
      askedBy: nameOf(askedBy),
      approvedBy: nameOf(approvedBy),
      fromOn: fromOn.toString(),
      untilOn: until.toString(),
    })),
  };
}
