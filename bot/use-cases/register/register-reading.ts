import { maySeeRegister, registerReach } from '../../../shared/domain/access/school-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../../shared/domain/due-dates/clock-numbers.ts';
import { foreseen } from '../../../shared/domain/oversight/forecast.ts';
import { type NamedHalfTerm, namedHalfTerms } from '../../../shared/domain/oversight/half-terms.ts';
import type { RegisterLine } from '../../../shared/domain/oversight/register-line.ts';
import { happenedIn, ranIn } from '../../../shared/domain/oversight/tally.ts';
import type { Absence } from '../../../shared/domain/people/person.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { School, SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { type Known, personRef } from '../views/arrangement-summary.ts';

/** The register as somebody may see it, read once. */
export interface RegisterReading {
  readonly today: PlainDate;
  /** The schools shown, by name. */
  readonly schools: readonly School[];
  readonly arrangements: readonly Arrangement[];
  readonly absences: readonly Absence[];
  readonly known: Known;
  readonly halfTermsOf: ReadonlyMap<SchoolKey, readonly NamedHalfTerm[]>;
}

/**
 * Reads the register of one school, or of every school the actor may see. From a register that is followed it costs one unit for what changed in each list
 * and nothing for each arrangement or session. Refuses everybody but leads. Rejects with `StoreError`.
 */
export async function readOversight(
  ports: Ports,
  actor: Actor,
  school: SchoolKey | null,
): Promise<Result<RegisterReading>> {
  const today = londonDateOf(actor.now);
  const decision = maySeeRegister(actor.person, school, today);
  if (!decision.allowed) return { ok: false, error: decision.error };
  return ok(await readRegisterOf(ports, actor.now, school === null ? registerReach(actor.person, today) : [school]));
}

/** Reads the register of some schools, or of every one, for whoever has been allowed. Rejects with `StoreError`. */
export async function readRegisterOf(
  ports: Ports,
  now: Instant,
  reach: 'every school' | readonly SchoolKey[],
): Promise<RegisterReading> {
  const today = londonDateOf(now);
  const [schools, people, absences, read] = await Promise.all([
    ports.register.schools(),
    ports.register.allPeople(),
    ports.register.absences(),
    Promise.all((reach === 'every school' ? [null] : reach).map((key) => ports.register.allArrangements(key))),
  ]);
  const shown = schools
    .filter((one) => reach === 'every school' || reach.includes(one.key))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  const halfTerms = await Promise.all(
    shown.map(async ({ key }) => {
      const calendar = (await ports.register.calendarOf(key)).value;
      return [key, namedHalfTerms(calendar, DEFAULT_NUMBERS.missingTermDays)] as const;
    }),
  );
  return {
    today,
    schools: shown,
    arrangements: read.flat().map((one) => one.value),
    absences,
    known: {
      people: new Map(people.map((person) => [person.id, person])),
      schools: new Map(schools.map((one) => [one.key, one])),
    },
    halfTermsOf: new Map(halfTerms),
  };
}

/** An arrangement's half term of this key at its school; undefined when its school has none. */
export function halfTermOf(
  { halfTermsOf }: RegisterReading,
  { school }: Arrangement,
  period: string,
): NamedHalfTerm | undefined {
  return halfTermsOf.get(school)?.find((half) => half.key === period);
}

function isHeldIn(reading: RegisterReading, arrangement: Arrangement, period: string | null): boolean | null {
  const half = period === null ? undefined : halfTermOf(reading, arrangement, period);
  if (half === undefined || !ranIn(arrangement, half)) return null;
  return happenedIn(arrangement, half).some(({ what }) => what === 'held');
}

/** The arrangements of a reading as lines; those that did not run in the half term asked about are left out. */
export function linesOf(reading: RegisterReading, period: string | null): readonly RegisterLine[] {
  const { known, absences, today } = reading;
  const away = new Map<string, Absence[]>();
  for (const one of absences) away.set(one.person, [...(away.get(one.person) ?? []), one]);
  return reading.arrangements.flatMap((arrangement): readonly RegisterLine[] => {
    const isHeldInPeriod = isHeldIn(reading, arrangement, period);
    if (period !== null && isHeldInPeriod === null) return [];
    const refs = arrangement.supervisees.map((id) => personRef(known, id));
    const theirs = arrangement.supervisors.flatMap((id) => away.get(id) ?? []);
    return [
      {
        arrangement,
        schoolName: known.schools.get(arrangement.school)?.name ?? arrangement.school,
        supervisees: refs.map(({ name }) => name),
        supervisors: arrangement.supervisors.map((id) => personRef(known, id).name),
        roles: [...new Set(refs.map(({ jobTitle }) => jobTitle))],
        foreseen: foreseen(arrangement, theirs, today),
        isHeldInPeriod,
      },
    ];
  });
}
