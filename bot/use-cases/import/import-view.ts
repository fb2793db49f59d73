import type { ImportCheck } from '../../../shared/contract/import.ts';
import type { ArrangementStep } from '../../../shared/domain/import/arrangement-steps.ts';
import type { ImportFacts } from '../../../shared/domain/import/import-facts.ts';
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';

const MOST_LINES = 500;
const MOST_NAMES = 300;

/** A plan in counts and words for whoever brings it in. */
export function importView(plan: ImportPlan, facts: ImportFacts): ImportCheck {
  const { people, absences, arrangements, unchanged, problems, notes } = plan;
  const newPeople = people.filter((one) => one.isNew);
  const changed = people.filter((one) => !one.isNew && one.changes.length > 0);
  const names = new Map([...facts.people, ...people.map((one) => one.person)].map(({ id, name }) => [id, name]));
  const called = (ids: readonly PersonId[]) => ids.map((id) => names.get(id) ?? 'Somebody').join(', ');
  const school = (key: string) => facts.schools.find((one) => one.key === key)?.name ?? key;
  const inWords = ({ arrangement }: ArrangementStep) =>
    `${called(arrangement.supervisees)}, supervised by ${called(arrangement.supervisors)} (${school(arrangement.school)})`;
  const made = arrangements.filter((one) => one.isNew);
  const added = [
    ...newPeople.map(({ person }) => [person.name, person.jobTitle].filter((one) => one !== '').join(', ')),
    ...made.map(inWords),
  ];
  return {
    people: { added: newPeople.length, changed: changed.length, unchanged: unchanged.people },
    arrangements: { added: made.length, unchanged: unchanged.arrangements },
    contracts: { added: arrangements.filter((one) => one.contract !== null).length, unchanged: unchanged.contracts },
    sessions: {
      added: arrangements.reduce((sum, one) => sum + one.heldOn.length, 0),
      unchanged: unchanged.sessions,
    },
    cover: {
      added: arrangements.reduce((sum, one) => sum + one.cover.length, 0),
      unchanged: unchanged.cover,
    },
    absences: {
      added: absences.filter((one) => one.isNew).length,
      changed: absences.filter((one) => !one.isNew).length,
      unchanged: unchanged.absences,
    },
    added: added.slice(0, MOST_NAMES),
    changed: changed.map(({ person, changes }) => `${person.name}: ${changes.join(', ')}`).slice(0, MOST_NAMES),
    problems: [...problems.filter((one) => !one.follows), ...problems.filter((one) => one.follows)].slice(
      0,
      MOST_LINES,
    ),
    problemCount: problems.length,
    followCount: problems.filter((one) => one.follows).length,
    notes: notes.slice(0, MOST_LINES),
    noteCount: notes.length,
    left: people.length + absences.length + arrangements.length,
  };
}
