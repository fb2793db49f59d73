import type { Ports } from '../../../bot/ports/index.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { newArrangement } from '../../../shared/domain/arrangements/new-arrangement.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import { newPerson } from '../../../shared/domain/people/new-person.ts';
import { type Absence, type Person, STANDING_ROLES } from '../../../shared/domain/people/person.ts';
import type { CalendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import { MemoryWorld } from '../../builders/memory-world.ts';
import type { SeedArrangement } from './arrangements.ts';
import { broughtBy } from './competencies.ts';
import type { SeedHistory, SeedTime } from './history.ts';
import { addressOf, oidOf, SEED_PEOPLE, SEED_VISITORS, type SeedPerson, type SeedVisitor } from './people.ts';
import { SEED_SCHOOLS } from './schools.ts';

/** A trust lived in memory before it is written: the ports are the use cases' own, the sealer is the service's. */
export interface LivingTrust {
  readonly world: MemoryWorld;
  readonly ports: Ports;
}

const HELEN = oidOf(1);
const CHAIR = oidOf(7);
/** Away: who stands in for Leanne Foster is known in one of her arrangements and not in the other. */
const LEANNE = 52;
const MICHAEL = 51;

function personOf(person: SeedPerson, today: PlainDate): Person {
  const supervises = person.roles.includes('supervisor');
  // At Lantern Bay the policy's form asks everybody.
  const leads = /DSL|Safeguarding Lead|Designate/.test(person.jobTitle) || person.schools[0] === 'lantern-bay';
  const trainedOn = today.subtract({ days: 200 + ((person.n * 29) % 480) });
  return {
    id: oidOf(person.n),
    name: person.name,
    email: addressOf(person),
    jobTitle: person.jobTitle,
    schools: person.schools,
    standing: STANDING_ROLES.filter((role) => person.roles.includes(role)),
    lineManager: person.manager === null ? null : oidOf(person.manager),
    supervisionTrainedOn: supervises ? trainedOn : null,
    supervisionTrainingExpiresOn: supervises ? trainedOn.add({ years: 2 }) : null,
    leadTrainingRenewalOn: leads ? today.add({ days: 20 + ((person.n * 43) % 500) }) : null,
    leftOn: null,
    ...broughtBy(person.n, today),
  };
}

function visitorOf({ n, name, jobTitle, school, email }: SeedVisitor): Person {
  return newPerson({ id: oidOf(n), name, email: null, contactEmail: email, jobTitle, schools: [school] });
}

/** Who is away: one long over, one ending soon, one a supervisor's without an end. */
function seedAbsences(today: PlainDate, days: CalendarDays): readonly Absence[] {
  const schoolDay = (on: PlainDate) => days.schoolDayOnOrBefore(on) ?? on;
  return [
    {
      key: 'absence-34',
      person: oidOf(34),
      fromOn: today.subtract({ days: 120 }),
      toOn: today.subtract({ days: 106 }),
    },
    {
      key: 'absence-45',
      person: oidOf(45),
      fromOn: schoolDay(today.subtract({ days: 9 })),
      toOn: today.add({ days: 4 }),
    },
    { key: 'absence-52', person: oidOf(LEANNE), fromOn: schoolDay(today.subtract({ days: 6 })), toOn: null },
  ];
}

function commissionerOf(seed: SeedArrangement): string | null {
  if (seed.kind !== 'external') return null;
  const head = SEED_SCHOOLS.find((school) => school.key === seed.school)?.head ?? null;
  return head !== null && seed.supervisees.map(oidOf).includes(head) ? CHAIR : head;
}

/** An arrangement as it began; what happened since is for the use cases to write. */
export function arrangementOf(seed: SeedArrangement, history: SeedHistory, today: PlainDate): Arrangement {
  const school = SEED_SCHOOLS.find((each) => each.key === seed.school);
  if (school === undefined) throw new Error(`There is no school ${seed.school}.`);
  const isCovered = seed.key === 'km-leanne-ibrahim';
  const begun = newArrangement({
    key: seed.key,
    school: seed.school,
    policy: school.policy,
    policyVersion: school.policyVersion,
    kind: seed.kind,
    supervisors: seed.supervisors.map(oidOf),
    supervisees: seed.supervisees.map(oidOf),
    lineManager: seed.lineManager === null ? null : oidOf(seed.lineManager),
    commissionedBy: commissionerOf(seed),
    durationMinutes: seed.minutes ?? 60,
    venue: seed.kind === 'external' ? 'The head’s meeting room' : 'The small meeting room',
    startedOn: history.startedOn,
  });
  const cover = isCovered ? [{ person: oidOf(MICHAEL), fromOn: today.subtract({ days: 4 }), toOn: null }] : [];
  return { ...begun, cover, interval: seed.interval ?? null };
}

/** People, schools and absences of the trust in memory; no arrangement yet, and no calendar. */
export async function firstWorld(
  sealer: Ports['sealer'],
  { today, days }: Pick<SeedTime, 'today' | 'days'>,
): Promise<LivingTrust> {
  const people = SEED_PEOPLE.map((person) => personOf(person, today));
  const world = new MemoryWorld().add(...people, ...SEED_VISITORS.map(visitorOf));
  for (const school of SEED_SCHOOLS) await world.register.saveSchool(school);
  for (const absence of seedAbsences(today, days)) await world.register.saveAbsence(absence);
  return { world, ports: { ...world, sealer } };
}

/** Whoever set the trust's arrangements up. */
export const FOUNDER = HELEN;
