import type { SummaryQuery, SummaryView } from '../../../shared/contract/summary.ts';
import { maySeeSummary, summaryReach } from '../../../shared/domain/access/summary-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, writtenDate } from '../../../shared/domain/dates.ts';
import { directionsIn, risksOn } from '../../../shared/domain/oversight/directions.ts';
import { lastHalfTerms, type NamedHalfTerm } from '../../../shared/domain/oversight/half-terms.ts';
import { keptSince } from '../../../shared/domain/oversight/happening.ts';
import { hasEnded } from '../../../shared/domain/oversight/register-line.ts';
import { sessionDue } from '../../../shared/domain/oversight/standing.ts';
import { reasonsIn, sumsIn } from '../../../shared/domain/oversight/summary.ts';
import { REPORT_QUESTIONS, type SummaryFacts, summaryReport } from '../../../shared/domain/oversight/summary-report.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { chainGapsAt } from '../read-chain-gaps.ts';
import { type RegisterReading, readRegisterOf } from '../register/register-reading.ts';
import { policyReviewOn } from '../reminders/policy-review-on.ts';
import { everySchoolSettings } from '../steps/settings-of.ts';

/** Half terms of this school year and the one before, which is as long as a row of the register remembers. */
const MOST_HALF_TERMS = 12;

/** A time that can be asked about. */
interface Period {
  readonly key: string;
  readonly name: string;
  readonly halfTerms: readonly NamedHalfTerm[];
}

/**
 * How supervision goes at a school, or over all the actor may see: counts over half terms or a school year, and how it stands today; nobody's name and
 * nothing of what was said, so that a head can show governors (C-82, J-07) and a trust lead can assess the policy (H-21, J-29). Which way cases go is
 * counted over the whole trust only, for trust leads (H-72). Refuses whoever is no lead or head first; then `not-found` for a time nobody kept.
 */
export async function readSummary(
  ports: Ports,
  actor: Actor,
  { school, period: asked }: SummaryQuery,
): Promise<Result<SummaryView>> {
  const today = londonDateOf(actor.now);
  const decision = maySeeSummary(actor.person, school, today);
  if (!decision.allowed) return { ok: false, error: decision.error };
  const whole = summaryReach(actor.person, today);
  const reach = school === null ? whole : [school];
  const [reading, all] = await Promise.all([readRegisterOf(ports, actor.now, reach), ports.register.schools()]);
  const periods = periodsOf(reading);
  const period = asked === null ? periods[0] : periods.find(({ key }) => key === asked);
  if (period === undefined && asked !== null) return refuse('not-found', 'Nothing is kept of that time.');
  const shown = period ?? { key: 'today', name: 'Today', halfTerms: [] };
  const facts = await factsOf(ports, reading, shown, reach, reach === 'every school');
  const mine = all.filter(({ key }) => whole === 'every school' || whole.includes(key));
  const chosen = mine.find(({ key }) => key === school);
  return ok({
    today: today.toString(),
    title: 'How supervision is going',
    school: chosen === undefined ? null : { key: chosen.key, name: chosen.name },
    schools: mine
      .map(({ key, name }) => ({ key, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    period: { key: shown.key, name: shown.name },
    periods: periods.map(({ key, name }) => ({ key, name })),
    parts: summaryReport(facts).map(({ columns, rows, ...part }) => ({
      ...part,
      columns: [...columns],
      rows: rows.map((row) => [...row]),
    })),
    questions: shown.key.startsWith('year/') ? [...REPORT_QUESTIONS] : [],
  });
}

/** The school year that runs, the half terms that have begun, newest first, and the year before. */
function periodsOf({ halfTermsOf, today }: RegisterReading): readonly Period[] {
  const first = keptSince(today).year;
  const begun = lastHalfTerms([...halfTermsOf.values()].flat(), today, MOST_HALF_TERMS).filter(
    ({ key }) => Number(key.slice(0, 4)) >= first,
  );
  const years = [...new Set(begun.map(({ key }) => key.slice(0, 4)))].toReversed().map((year) => ({
    key: `year/${year}`,
    name: `School year ${year} to ${Number(year) + 1}`,
    halfTerms: begun.filter(({ key }) => key.startsWith(`${year}/`)),
  }));
  const halves = begun.toReversed().map((half) => ({ key: half.key, name: half.name, halfTerms: [half] }));
  return [...years.slice(0, 1), ...halves, ...years.slice(1)];
}

async function factsOf(
  ports: Ports,
  reading: RegisterReading,
  { halfTerms }: Period,
  reach: 'every school' | readonly SchoolKey[],
  isWholeTrust: boolean,
): Promise<SummaryFacts> {
  const { arrangements, today, schools } = reading;
  const [gaps, settingsOf, said, children] = await Promise.all([
    chainGapsAt(ports, reach, today),
    everySchoolSettings(ports),
    isWholeTrust ? ports.outstanding.directions() : null,
    isWholeTrust ? ports.caseReferences.all() : null,
  ]);
  const among =
    (keys: readonly string[]) =>
    ({ school }: Arrangement) =>
      (reading.halfTermsOf.get(school) ?? []).filter(({ key }) => keys.includes(key));
  const every = among(halfTerms.map(({ key }) => key));
  const without = (need: 'safeguarding' | 'clinical') => gaps.unsupervised.filter((one) => one.need === need).length;
  const { supervisors, trained } = gaps.trained;
  return {
    halfTerms: halfTerms.map(({ key, name }) => ({ name, sums: sumsIn(arrangements, among([key])) })),
    total: sumsIn(arrangements, every),
    reasons: reasonsIn(arrangements, every),
    now: standingNow(reading),
    supervisors: { supervisors, trained, withGaps: new Set(gaps.supervisors.map(({ person }) => person.id)).size },
    without: { safeguarding: without('safeguarding'), clinical: without('clinical') },
    excused: gaps.excused.length,
    reviews: schools.map(({ key, name, policy }) => {
      const settings = settingsOf(key);
      const next = policyReviewOn(policy, settings);
      const { policyReviewedOn: last } = settings;
      return {
        school: name,
        lastOn: last === null ? null : writtenDate(last),
        nextOn: next === null ? null : writtenDate(next),
      };
    }),
    risks:
      children === null
        ? null
        : risksOn(
            children.map(({ value }) => value),
            today,
          ),
    directions: said === null ? null : halfTerms.map((half) => directionsIn(said, half)),
  };
}

function standingNow({ arrangements, today }: RegisterReading): SummaryFacts['now'] {
  const running = arrangements.filter((one) => !hasEnded(one, today) && one.startedOn.since(today).sign <= 0);
  const sum = (of: (one: Arrangement) => number) => running.reduce((total, one) => total + of(one), 0);
  const inState = (state: 'overdue' | 'due soon') => (one: Arrangement) =>
    sessionDue(one.standing).dueState === state ? 1 : 0;
  return {
    arrangements: running.length,
    people: new Set(running.flatMap(({ supervisees }) => supervisees)).size,
    overdue: sum(inState('overdue')),
    dueSoon: sum(inState('due soon')),
    contractsMissing: sum(({ standing }) => (standing.contractState === 'missing' ? 1 : 0)),
    contractReviewsOverdue: sum(({ standing }) => (standing.contractReviewState === 'overdue' ? 1 : 0)),
    recordsUnsigned: sum(({ standing }) => standing.recordsUnsigned),
    decisionsUnfiled: sum(({ standing }) => standing.decisionsUnfiled ?? 0),
    openActions: sum(({ standing }) => standing.openActions),
    overdueActions: sum(({ standing }) => standing.overdueActions),
  };
}
