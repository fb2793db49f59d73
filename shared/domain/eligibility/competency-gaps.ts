import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { Flag } from '../flag.ts';
import type { Competency, Person } from '../people/person.ts';
import type { EligibilityRules } from './eligibility-rules.ts';
import { isRunning } from './supervision-circles.ts';

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
const hasBegun = ({ achievedOn }: Competency, on: PlainDate) => achievedOn === null || achievedOn.since(on).sign <= 0;
const holds = ({ expiresOn }: Competency, on: PlainDate) => expiresOn === null || expiresOn.since(on).sign >= 0;

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(' and ');

/**
 * What the policy or the school wants of its supervisors and this one lacks on a day: nothing recorded, or run out (the last day it holds is still
 * good); what one rule asks for is one flag. It is said and never stops anybody (H-23, H-37, H-40, H-60).
 */
export function competencyGaps(
  person: Pick<Person, 'name' | 'competencies'>,
  { competencies }: Pick<EligibilityRules, 'competencies'>,
  on: PlainDate,
): readonly Flag[] {
  const wanted = competencies.filter(({ of, isFlagged }) => of === 'supervisor' && isFlagged);
  return [...new Set(wanted.map(({ source }) => source))].flatMap((rule): readonly Flag[] => {
    const missing: string[] = [];
    const over: string[] = [];
    for (const { name } of wanted.filter(({ source }) => source === rule)) {
      const own = (person.competencies ?? []).filter((one) => isSame(one.name, name) && hasBegun(one, on));
      if (own.length === 0) missing.push(name);
      else if (!own.some((one) => holds(one, on))) over.push(name);
    }
    return [
      ...(missing.length === 0 ? [] : [{ text: `${person.name} has nothing recorded for ${quoted(missing)}.`, rule }]),
      ...(over.length === 0 ? [] : [{ text: `${quoted(over)}: out of date for ${person.name}.`, rule }]),
    ];
  });
}

/** How many supervise on a day, and how many of them have training in supervision that holds (H-39). */
export interface TrainedShare {
  readonly supervisors: number;
  readonly trained: number;
}

function isTrained(
  { supervisionTrainedOn: trained, supervisionTrainingExpiresOn: expires }: Person,
  on: PlainDate,
): boolean {
  const isDone = trained !== null && trained.since(on).sign <= 0;
  return isDone && (expires === null || expires.since(on).sign >= 0);
}

/** The share of trained supervisors among those who supervise in arrangements that run on a day; each person counts once. */
export function trainedShare(
  people: readonly Person[],
  arrangements: readonly Pick<Arrangement, 'supervisors' | 'startedOn' | 'endedOn'>[],
  on: PlainDate,
): TrainedShare {
  const supervising = new Set(arrangements.filter((one) => isRunning(one, on)).flatMap((one) => one.supervisors));
  const found = people.filter((person) => supervising.has(person.id));
  return { supervisors: found.length, trained: found.filter((person) => isTrained(person, on)).length };
}
