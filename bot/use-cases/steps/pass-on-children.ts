import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { isFollowedOn } from '../../../shared/domain/cases/case-reference.ts';
import { discussedOnOf, lastOf } from '../../../shared/domain/cases/child-facts.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { Ports } from '../../ports/index.ts';
import { childKeyOf } from './child-key.ts';

/**
 * Passes the children an arrangement follows on to the one that comes after it, from a day on: the same references under new keys, each with the day
 * it was last discussed, from which the newcomer's clock counts on (clocks.md section 3); where they were they are marked as passed on. What was said
 * of them stays where it is. Safe to repeat; answers how many are followed there.
 */
export async function passOnChildren(ports: Ports, from: Arrangement, to: Arrangement, on: PlainDate): Promise<number> {
  const stored = await ports.caseReferences.inArrangement(from.key);
  const open = stored.filter(({ value }) => value.isPassedOn !== true && isFollowedOn(value, on));
  if (open.length > 0) {
    const mentions = await ports.caseReferences.mentionsIn(from.key);
    const sessions = (await ports.register.sessionsOf(from.key)).map((one) => one.value);
    for (const one of open) {
      const child = one.value;
      const last = lastOf(discussedOnOf(child, mentions, sessions));
      const key = await childKeyOf(ports, to.key, child.reference);
      const next = { ...child, key, arrangement: to.key, lastDiscussedOn: last };
      const place = { school: to.school, arrangement: to.key };
      await ports.caseReferences.follow(place, last === null ? next : { ...next, discussedBeforeOn: last });
      await ports.caseReferences.change(one, { ...child, lastDiscussedOn: last, closedOn: on, isPassedOn: true });
    }
  }
  return open.length + stored.filter(({ value }) => value.isPassedOn === true).length;
}
