import type { PlainDate } from '../dates.ts';
import { dayNumber, later } from '../day-number.ts';
import type { ArrangementFacts } from '../due-dates/facts.ts';
import type { PersonId } from '../people/person.ts';
import type { PolicyId, SchoolKey } from '../schools/school.ts';
import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, stagedReminders } from './reminder-day.ts';

/** A stretch of days; null `to` = still running. */
interface Stretch {
  readonly from: number;
  readonly to: number | null;
  readonly fromOn: PlainDate;
}

const stretchOf = ({ startedOn, endedOn }: ArrangementFacts): Stretch => ({
  from: dayNumber(startedOn),
  to: endedOn === null ? null : dayNumber(endedOn),
  fromOn: startedOn,
});
const includes = ({ from, to }: Stretch, day: number): boolean => from <= day && (to === null || day <= to);

/** Since when somebody has supervised without a break; null when they don't on the day. */
function supervisingSince(day: PlainDate, stretches: readonly Stretch[]): PlainDate | null {
  let since = stretches.find((each) => includes(each, dayNumber(day)));
  for (let earlier = since; earlier !== undefined && since !== undefined; ) {
    const before = since.from - 1;
    earlier = stretches.find((each) => each.from <= before && includes(each, before));
    since = earlier ?? since;
  }
  return since?.fromOn ?? null;
}

/** Since when a supervisor has been without supervision of their own; null when they have it, or don't supervise. */
function unsupervisedSince(
  day: PlainDate,
  given: readonly ArrangementFacts[],
  received: readonly ArrangementFacts[],
): PlainDate | null {
  const since = supervisingSince(day, given.map(stretchOf));
  if (since === null) return null;
  const today = dayNumber(day);
  const own = received.map(stretchOf);
  if (own.some((each) => includes(each, today))) return null;
  const ended = received.flatMap(({ endedOn }) =>
    endedOn !== null && dayNumber(endedOn) < today ? [endedOn.add({ days: 1 })] : [],
  );
  return [since, ...ended].reduce(later);
}

function grouped(arrangements: readonly ArrangementFacts[], of: (one: ArrangementFacts) => readonly PersonId[]) {
  const found = new Map<PersonId, ArrangementFacts[]>();
  for (const arrangement of arrangements) {
    for (const person of new Set(of(arrangement))) {
      found.set(person, [...(found.get(person) ?? []), arrangement]);
    }
  }
  return found;
}

/** The arrangements a supervisor receives that are what the policy asks for: not clinical, and by the safeguarding team where it says so. */
function thatCount(at: ReminderDay, policy: PolicyId, person: PersonId, received: readonly ArrangementFacts[]) {
  const by = at.matters.facts.supervisorsAreSupervised.get(policy);
  const team = new Set(at.matters.facts.roles.safeguardingTeam);
  return received.filter(
    ({ kind, supervisors }) =>
      kind !== 'clinical' && (by === 'anybody' || team.has(person) || supervisors.some((one) => team.has(one))),
  );
}

/** `supervisor-unsupervised`: the day somebody supervises and is not supervised as the policy asks, then every 28 days, to the school's lead (C-117, R-14, J-10). */
export function supervisorUnsupervisedReminders(at: ReminderDay): Reminder[] {
  const { roles, supervisorsAreSupervised } = at.matters.facts;
  if (supervisorsAreSupervised.size === 0) return [];
  const { arrangements } = at.index.facts;
  const received = grouped(arrangements, (one) => one.supervisees);
  const bySchool = new Map<SchoolKey, ArrangementFacts[]>();
  for (const one of arrangements) {
    if (supervisorsAreSupervised.has(one.policy)) bySchool.set(one.school, [...(bySchool.get(one.school) ?? []), one]);
  }
  return [...bySchool].flatMap(([school, own]) =>
    [...grouped(own, (one) => one.supervisors)].flatMap(([person, given]) => {
      const policy = given[0]?.policy;
      if (policy === undefined) return [];
      const dueOn = unsupervisedSince(at.day, given, thatCount(at, policy, person, received.get(person) ?? []));
      if (dueOn === null) return [];
      return stagedReminders(
        at,
        KIND_STAGES['supervisor-unsupervised'],
        { kind: 'supervisor-unsupervised', arrangement: null, supervisee: null, about: person, school, dueOn },
        () => roles.schoolLeads.get(school) ?? [],
      );
    }),
  );
}
