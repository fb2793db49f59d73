import type { Register } from '../../ports/register.ts';
import { arrangementRegister } from './register/arrangements.ts';
import { peopleRegister } from './register/people.ts';
import { schoolRegister } from './register/schools.ts';
import { sessionRegister } from './register/sessions.ts';
import type { SchoolChoices } from './school-choices.ts';
import type { Store } from './store.ts';

/** The register over SharePoint lists, read and written as the app. */
export function createRegister(store: Store, choices: SchoolChoices): Register {
  const schools = schoolRegister(store);
  const people = peopleRegister(store, schools.schools);
  const arrangements = arrangementRegister(store, (ids) => people.people(ids), choices);
  const sessions = sessionRegister(store);
  return {
    ...schools,
    person: (id) => people.person(id),
    people: (ids) => people.people(ids),
    allPeople: () => people.allPeople(),
    savePerson: (person) => people.savePerson(person),
    changePerson: (id, change) => people.changePerson(id, change),
    absences: () => people.absences(),
    saveAbsence: (absence) => people.saveAbsence(absence),
    partiesOf: (person) => arrangements.partiesOf(person),
    partiesIn: (arrangement) => arrangements.partiesIn(arrangement),
    allParties: () => arrangements.allParties(),
    saveParty: (party) => arrangements.saveParty(party),
    arrangement: (key) => arrangements.arrangement(key),
    arrangements: (keys) => arrangements.arrangements(keys),
    allArrangements: (school) => arrangements.allArrangements(school),
    createArrangement: (arrangement) => arrangements.createArrangement(arrangement),
    updateArrangement: (stored, next) => arrangements.updateArrangement(stored, next),
    ...sessions,
  };
}
