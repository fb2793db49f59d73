import type { Owed } from '../../../shared/contract/home.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../../shared/domain/due-dates/clock-numbers.ts';
import { calendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import { showsToSafeguardingTeam } from '../../../shared/domain/sessions/missed-twice.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { knownAround } from '../steps/known-around.ts';
import { policyOf } from '../steps/policy-of.ts';
import { cancellationFlag } from '../steps/tell-cancellations.ts';
import { type Known, personRef } from '../views/arrangement-summary.ts';

/**
 * What the safeguarding team is shown of supervision it is no party to: two missed sessions whose manager has not been told after five school
 * days, and a group whose supervisor keeps calling it off. Names and dates, no page to open; nothing for anybody else.
 */
export async function owedToTeam(ports: Ports, actor: Actor): Promise<readonly Owed[]> {
  const { person } = actor;
  const today = londonDateOf(actor.now);
  if (!person.standing.includes('safeguarding team') || hasLeft(person, today)) return [];
  const all = (await ports.register.allArrangements(null)).map((stored) => stored.value);
  const asked = all.filter(({ standing, endedOn }) => {
    const isLive = endedOn === null || endedOn.since(today).sign >= 0;
    return standing.missedTwiceSinceOn !== undefined || (isLive && standing.supervisorCancellations !== undefined);
  });
  if (asked.length === 0) return [];
  const known = await knownAround(ports, asked);
  const found = await Promise.all(
    asked.map(async (one) => [...(await notTold(ports, one, known, actor)), ...keptOff(one, known)]),
  );
  return found.flat();
}

const schoolOf = (known: Known, { school }: Arrangement) => known.schools.get(school)?.name ?? school;
const named = (known: Known, ids: readonly string[]) => ids.map((id) => personRef(known, id).name).join(' and ');

async function notTold(ports: Ports, arrangement: Arrangement, known: Known, actor: Actor): Promise<readonly Owed[]> {
  const { missedTwiceSinceOn: sinceOn } = arrangement.standing;
  const rule = policyOf(arrangement)?.kinds?.missedTwice;
  if (sinceOn === undefined || rule === undefined) return [];
  const calendar = (await ports.register.calendarOf(arrangement.school)).value;
  const days = calendarDays(calendar, DEFAULT_NUMBERS.missingTermDays);
  if (!showsToSafeguardingTeam(sinceOn, londonDateOf(actor.now), days)) return [];
  const text = `Two supervision sessions in a row were missed at ${schoolOf(known, arrangement)}, and ${named(known, arrangement.supervisors)} has neither told the manager nor said why not.`;
  return [{ kind: 'missed twice', text, dueOn: sinceOn.toString(), link: '', rule: rule.source }];
}

function keptOff(arrangement: Arrangement, known: Known): readonly Owed[] {
  const flag = cancellationFlag(arrangement);
  if (flag === null) return [];
  const text = `A supervision group at ${schoolOf(known, arrangement)} has had ${arrangement.standing.supervisorCancellations ?? 0} sessions called off by ${named(known, arrangement.supervisors)} since the last one was held.`;
  return [{ kind: 'supervision kept off', text, dueOn: null, link: '', rule: flag.rule }];
}
