import type { RegisterOverview } from '../../../shared/contract/oversight.ts';
import { type Foreseen, forecastWeeks } from '../../../shared/domain/oversight/forecast.ts';
import type { NamedHalfTerm } from '../../../shared/domain/oversight/half-terms.ts';
import { hasEnded, type RegisterLine } from '../../../shared/domain/oversight/register-line.ts';
import { sessionDue } from '../../../shared/domain/oversight/standing.ts';
import { tallyOf } from '../../../shared/domain/oversight/tally.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { School, SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { halfTermsShown, halfTermView } from '../read-register.ts';
import { personRef } from '../views/arrangement-summary.ts';
import { linesOf, type RegisterReading, readOversight } from './register-reading.ts';

/** Schools a page. */
const PAGE_SIZE = 25;
/** How many of those at risk are named; all of them are in the register. */
const NAMED_AT_RISK = 12;

type SchoolView = RegisterOverview['schools'][number];

function talliesOf(
  reading: RegisterReading,
  { key }: School,
  shown: readonly NamedHalfTerm[],
  isAskedAbout: (person: PersonId) => boolean,
): SchoolView['tallies'] {
  const here = reading.arrangements.filter(({ school }) => school === key);
  return shown.map((column) => {
    const half = reading.halfTermsOf.get(key)?.find((one) => one.key === column.key);
    const tally = half === undefined ? null : tallyOf(here, half, isAskedAbout);
    return tally === null ? null : [tally.people, tally.supervised, tally.missed];
  });
}

function schoolView(reading: RegisterReading, school: School, shown: readonly NamedHalfTerm[]): SchoolView {
  const { known, today } = reading;
  const here = reading.arrangements.filter((one) => one.school === school.key);
  const active = here.filter((one) => !hasEnded(one, today));
  const roleOf = (person: PersonId) => personRef(known, person).jobTitle;
  const roles = [...new Set(here.flatMap(({ supervisees }) => supervisees.map(roleOf)))];
  return {
    key: school.key,
    name: school.name,
    arrangements: active.length,
    overdue: active.filter((one) => sessionDue(one.standing).dueState === 'overdue').length,
    tallies: talliesOf(reading, school, shown, () => true),
    roles: roles
      .toSorted((one, other) => one.localeCompare(other, 'en-GB'))
      .map((role) => ({
        role,
        tallies: talliesOf(reading, school, shown, (person) => roleOf(person) === role),
      }))
      .filter(({ tallies }) => tallies.some((tally) => tally !== null)),
  };
}

interface AtRisk {
  readonly line: RegisterLine;
  readonly foreseen: Foreseen;
}

function forecastView(reading: RegisterReading): RegisterOverview['forecast'] {
  const all = linesOf(reading, null).flatMap((line): readonly AtRisk[] =>
    line.foreseen === null ? [] : [{ line, foreseen: line.foreseen }],
  );
  const atRisk = all
    .filter(({ foreseen }) => foreseen.outlook !== 'booked')
    .toSorted((one, other) => one.foreseen.dueOn.toString().localeCompare(other.foreseen.dueOn.toString()));
  const weeks = forecastWeeks(
    all.map(({ foreseen }) => foreseen),
    reading.today,
  );
  return {
    overdue: atRisk.filter(({ foreseen }) => foreseen.dueOn.until(reading.today).sign > 0).length,
    weeks: weeks.map((week) => ({ ...week, startOn: week.startOn.toString(), endOn: week.endOn.toString() })),
    atRisk: atRisk.slice(0, NAMED_AT_RISK).map(({ line, foreseen }) => ({
      arrangement: line.arrangement.key,
      who: [...line.supervisees],
      with: [...line.supervisors],
      school: line.schoolName,
      outlook: foreseen.outlook,
      dueOn: foreseen.dueOn.toString(),
      bookedOn: foreseen.bookedOn?.toString() ?? null,
    })),
    totalAtRisk: atRisk.length,
  };
}

/**
 * The register by school, role and half term, a page of schools at a time, those with most overdue first, and what the next four weeks bring: what falls
 * due, what is booked for it, who is at risk of being missed. Counts people once. Refuses everybody but leads.
 */
export async function readOverview(
  ports: Ports,
  actor: Actor,
  school: SchoolKey | null,
  page: number,
): Promise<Result<RegisterOverview>> {
  const read = await readOversight(ports, actor, school);
  if (!read.ok) return read;
  const reading = read.value;
  const shown = halfTermsShown(reading);
  const overdueAt = new Map<SchoolKey, number>();
  for (const one of reading.arrangements) {
    if (hasEnded(one, reading.today) || sessionDue(one.standing).dueState !== 'overdue') continue;
    overdueAt.set(one.school, (overdueAt.get(one.school) ?? 0) + 1);
  }
  const ordered = reading.schools.toSorted(
    (one, other) => (overdueAt.get(other.key) ?? 0) - (overdueAt.get(one.key) ?? 0),
  );
  return ok({
    today: reading.today.toString(),
    halfTerms: shown.map(halfTermView),
    schools: ordered.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((one) => schoolView(reading, one, shown)),
    totalSchools: ordered.length,
    page,
    pageSize: PAGE_SIZE,
    forecast: forecastView(reading),
  });
}
