import type { Attendance } from '../../../shared/contract/sessions.ts';
import { isGroup } from '../../../shared/domain/access/session-readers.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { otherGroups } from '../../../shared/domain/sessions/other-groups.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { personRef } from '../views/arrangement-summary.ts';
import { moment } from '../views/session-summary.ts';
import { knownAround } from './known-around.ts';
import { policyOf } from './policy-of.ts';

/** Where a member who has sent apologies could go instead, and whom to ask, where the policy wants that: times and supervisors, nobody else of those groups. Nothing is read for anybody else. */
export async function groupsElsewhere(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  session: Session,
): Promise<Pick<Attendance, 'elsewhere'>> {
  const rule = policyOf(arrangement)?.kinds?.group?.attendsAnother;
  const hasSaid = session.apologies?.includes(actor.person.id) === true;
  if (rule === undefined || !isGroup(arrangement) || !hasSaid) return {};
  const sessions = (await ports.register.sessionsFrom(actor.now)).map((one) => one.value);
  const ofGroups = sessions.filter((one) => one.kind === 'group' && one.arrangement !== arrangement.key);
  const stored = await ports.register.arrangements([...new Set(ofGroups.map((one) => one.arrangement))]);
  const byKey = new Map(stored.map(({ value }) => [value.key, value]));
  const groups = ofGroups.flatMap((one) => {
    const its = byKey.get(one.arrangement);
    return its === undefined ? [] : [{ session: one, arrangement: its }];
  });
  const found = otherGroups(actor.person.id, arrangement, groups, actor.now);
  const known = await knownAround(
    ports,
    found.map((one) => one.arrangement),
  );
  return {
    elsewhere: {
      rule,
      sessions: found.map((one) => ({
        startsAt: moment(one.session.startsAt),
        venue: one.arrangement.venue,
        supervisors: one.arrangement.supervisors.map((person) => personRef(known, person)),
      })),
    },
  };
}
