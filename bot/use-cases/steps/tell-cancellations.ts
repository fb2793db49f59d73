import { noticeCard } from '../../../shared/cards/notice-card.ts';
import { cancellationsNotice } from '../../../shared/cards/notices.ts';
import { isGroup } from '../../../shared/domain/access/session-readers.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Flag } from '../../../shared/domain/flag.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { GroupRules } from '../../../shared/policies/kind-rules.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { FreshStanding } from '../refresh-standing.ts';
import { note } from './note-once.ts';
import { policyOf } from './policy-of.ts';

type Cancelling = NonNullable<GroupRules['supervisorCancels']>;
const KEPT_DAYS = 400;

/** The policy's rule, with the number the school has chosen. */
function ruleOf(arrangement: Arrangement): Cancelling | null {
  return isGroup(arrangement) ? (policyOf(arrangement)?.kinds?.group?.supervisorCancels ?? null) : null;
}

/** That a group's supervisor keeps calling sessions off, where the policy minds; null while it has not come to that. */
export function cancellationFlag(arrangement: Arrangement): Flag | null {
  const rule = ruleOf(arrangement);
  const count = arrangement.standing.supervisorCancellations ?? 0;
  if (rule === null || count === 0 || count < rule.limit) return null;
  return {
    text: `The supervisor has called off ${count} sessions since the last one was held. The line managers and the safeguarding team are to know, and somebody has to stand in.`,
    rule: rule.source,
  };
}

/** That one more session called off by a group's supervisor would be told, and to whom, before it comes to that; null otherwise. */
export function cancellationAhead(arrangement: Arrangement): Flag | null {
  const rule = ruleOf(arrangement);
  const count = arrangement.standing.supervisorCancellations ?? 0;
  if (rule === null || count === 0 || count !== rule.limit - 1) return null;
  const said = { 'line manager': 'the members’ line managers', 'safeguarding team': 'the trust’s safeguarding team' };
  const who = rule.tells.map((one) => said[one]).join(' and ');
  return {
    text: `If the supervisor calls off one more session before one is held, ${who} are told. What they see: how many sessions of the group were called off, never why.`,
    rule: rule.source,
  };
}

/**
 * Tells whom the policy names, once for each session, that a group's supervisor has called off or missed sessions repeatedly: the members' line
 * managers and the safeguarding team, never the supervisor alone (R-60). Does nothing before that or where the policy says nothing. `standing` =
 * the arrangement as `afterChange` has just counted it.
 */
export async function tellCancellations(
  ports: Ports,
  actor: Actor,
  standing: FreshStanding | null,
  session: SessionKey,
): Promise<void> {
  const arrangement = standing?.arrangement;
  const rule = arrangement === undefined ? null : ruleOf(arrangement);
  if (arrangement === undefined || rule === null || cancellationFlag(arrangement) === null) return;
  const told = `told|cancellations|${session}`;
  if ((await ports.state.get(told)) !== null) return;
  const schools = await ports.register.schools();
  const school = schools.find((one) => one.key === arrangement.school)?.name ?? '';
  const link = ports.links.to(`arrangements/${arrangement.key}`);
  for (const person of await peopleTold(ports, arrangement, rule)) {
    const notice = cancellationsNotice(
      school,
      arrangement.standing.supervisorCancellations ?? 0,
      person === arrangement.lineManager ? link : null,
    );
    await ports.messenger.send(person, noticeCard(notice), notice.title);
  }
  await ports.state.put(told, actor.now.toString(), null, actor.now.add({ hours: 24 * KEPT_DAYS }));
  await note(ports, actor, arrangement.key, 'cancellations reported', session);
}

async function peopleTold(ports: Ports, arrangement: Arrangement, rule: Cancelling): Promise<readonly PersonId[]> {
  const told: PersonId[] = [];
  if (rule.tells.includes('line manager')) {
    const members = await ports.register.people(arrangement.supervisees);
    told.push(...members.flatMap((person) => person.lineManager ?? []));
    if (arrangement.lineManager !== null) told.push(arrangement.lineManager);
  }
  if (rule.tells.includes('safeguarding team')) {
    const all = await ports.register.allPeople();
    told.push(...all.filter((person) => person.standing.includes('safeguarding team')).map((person) => person.id));
  }
  return [...new Set(told)].filter((person) => !arrangement.supervisors.includes(person));
}
