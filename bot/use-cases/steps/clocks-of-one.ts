import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import { isAfter } from '../../../shared/domain/day-number.ts';
import type { ArrangementClocks } from '../../../shared/domain/due-dates/clock.ts';
import { clocksOfArrangement } from '../../../shared/domain/due-dates/clocks-on.ts';
import { countingDates, lastOnOrBefore } from '../../../shared/domain/due-dates/counting-sessions.ts';
import type { ArrangementHistory, ChildFacts } from '../../../shared/domain/due-dates/facts.ts';
import type { PolicyRules } from '../../../shared/domain/due-dates/rules.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { rulesOfSchool } from '../../../shared/policies/choices.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';
import type { Ports } from '../../ports/index.ts';
import { arrangementFacts } from '../read-trust-facts.ts';
import { childrenOf } from './children-of.ts';

/**
 * How one arrangement stands today, reading only what it needs: its school's calendar, absences, what else its supervisees had there, and where the
 * policy has a clock for each child, the children it follows (by reference, as the app), unless they are handed in.
 */
export async function clocksOfOne(
  ports: Ports,
  arrangement: Arrangement,
  sessions: readonly Session[],
  now: Instant,
  children?: readonly ChildFacts[],
): Promise<ArrangementClocks> {
  const [calendar, absences, history, joined, followed] = await Promise.all([
    ports.register.calendarOf(arrangement.school),
    ports.register.absences(),
    historyOf(ports, arrangement, sessions, now),
    joinedOf(ports, arrangement),
    children ?? childrenOf(ports, arrangement, sessions),
  ]);
  const rules = rulesOfSchool(arrangement.choices ?? [], null);
  const school = { key: arrangement.school, policy: arrangement.policy, calendar: calendar.value, rules };
  const parties = new Set([...arrangement.supervisors, ...arrangement.supervisees]);
  return clocksOfArrangement(
    londonDateOf(now),
    arrangementFacts(arrangement, sessions, joined, followed),
    school,
    absences.filter((absence) => parties.has(absence.person)),
    history,
    RULES_BY_POLICY,
  );
}

/**
 * The other arrangements, ended ones too, that these supervisees have or had at the school: a handover carries its history. Nothing is read where
 * the policy counts each arrangement by itself, and of the others only the sessions that can be later than the last one held here.
 */
async function historyOf(
  ports: Ports,
  arrangement: Arrangement,
  sessions: readonly Session[],
  now: Instant,
): Promise<readonly ArrangementHistory[]> {
  const { clocks } = rulesFor(arrangement);
  if (clocks.gathers === 'arrangement' || arrangement.kind === 'clinical') return [];
  const parties = await Promise.all(arrangement.supervisees.map((person) => ports.register.partiesOf(person)));
  const keys = parties.flat().filter((party) => party.role === 'supervisee' && party.arrangement !== arrangement.key);
  if (keys.length === 0) return [];
  const others = await ports.register.arrangements([...new Set(keys.map((party) => party.arrangement))]);
  const own = arrangementFacts(arrangement, sessions, new Map());
  const since = arrangement.supervisees.map((person) =>
    lastOnOrBefore(countingDates(person, [own], clocks), londonDateOf(now)),
  );
  const canCount = ({ school, standing }: Arrangement) =>
    school === arrangement.school && isHeldSince(standing.lastHeldOn, since);
  return Promise.all(
    others
      .filter(({ value }) => canCount(value))
      .map(async ({ value }) => {
        const theirs = await ports.register.sessionsOf(value.key);
        return arrangementFacts(
          value,
          theirs.map((one) => one.value),
          new Map(),
        );
      }),
  );
}

/** Whether a day is after one of some days, a day that is not known counting as before all. */
function isHeldSince(heldOn: PlainDate | null, since: readonly (PlainDate | null)[]): boolean {
  return heldOn !== null && since.some((on) => on === null || isAfter(heldOn, on));
}

function rulesFor(arrangement: Arrangement): PolicyRules {
  return rulesOfSchool(arrangement.choices ?? [], null)?.[arrangement.policy] ?? RULES_BY_POLICY[arrangement.policy];
}

/** When the supervisees of a group joined it; others begin with the arrangement, so nothing is asked. */
async function joinedOf(ports: Ports, arrangement: Arrangement) {
  if (arrangement.supervisees.length < 2) return new Map<PersonId, never>();
  const parties = await ports.register.partiesIn(arrangement.key);
  return new Map(parties.filter(({ role }) => role === 'supervisee').map((party) => [party.person, party.fromOn]));
}
