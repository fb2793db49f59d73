import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import type { ArrangementClocks } from '../../../shared/domain/due-dates/clock.ts';
import { clocksOfArrangement } from '../../../shared/domain/due-dates/clocks-on.ts';
import type { ArrangementHistory, ChildFacts } from '../../../shared/domain/due-dates/facts.ts';
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
    historyOf(ports, arrangement),
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

/** The other arrangements, ended ones too, that these supervisees have or had at the school: a handover carries its history. */
async function historyOf(ports: Ports, arrangement: Arrangement): Promise<readonly ArrangementHistory[]> {
  const parties = await Promise.all(arrangement.supervisees.map((person) => ports.register.partiesOf(person)));
  const keys = parties.flat().filter((party) => party.role === 'supervisee' && party.arrangement !== arrangement.key);
  if (keys.length === 0) return [];
  const others = await ports.register.arrangements([...new Set(keys.map((party) => party.arrangement))]);
  const here = others.filter(({ value }) => value.school === arrangement.school);
  return Promise.all(
    here.map(async ({ value }) => {
      const sessions = await ports.register.sessionsOf(value.key);
      return arrangementFacts(
        value,
        sessions.map((one) => one.value),
        new Map(),
      );
    }),
  );
}

/** When the supervisees of a group joined it; others begin with the arrangement, so nothing is asked. */
async function joinedOf(ports: Ports, arrangement: Arrangement) {
  if (arrangement.supervisees.length < 2) return new Map<PersonId, never>();
  const parties = await ports.register.partiesIn(arrangement.key);
  return new Map(parties.filter(({ role }) => role === 'supervisee').map((party) => [party.person, party.fromOn]));
}
