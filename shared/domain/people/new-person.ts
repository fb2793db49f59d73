import type { Person } from './person.ts';

/** A person as they begin: without a responsibility, a manager or training that anybody has written down. */
export function newPerson(
  said: Pick<Person, 'id' | 'name' | 'email' | 'jobTitle' | 'schools'> & Partial<Person>,
): Person {
  return {
    standing: [],
    lineManager: null,
    supervisionTrainedOn: null,
    supervisionTrainingExpiresOn: null,
    leadTrainingRenewalOn: null,
    leftOn: null,
    ...said,
  };
}
