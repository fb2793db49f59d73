import type { PersonLineView, PersonPage } from '../../shared/contract/people-page.ts';
import { LANTERN, TODAY } from './fake-people.ts';

/** Somebody in the list of people. */
export function fakePersonLine(id: string, changes: Partial<PersonLineView> = {}): PersonLineView {
  return {
    id,
    name: id,
    jobTitle: 'Teacher',
    schools: [LANTERN.key],
    standing: [],
    hasAccount: true,
    isSupervisor: false,
    isSupervisee: false,
    needsSupervisor: false,
    training: null,
    away: null,
    leftOn: null,
    isOpenEnded: false,
    ...changes,
  };
}

/** A supervisor who needs supervision and has nobody. */
export const ADA: PersonPage = {
  today: TODAY,
  person: {
    ...fakePersonLine('ada', { name: 'Ada Marsh', isSupervisor: true }),
    email: 'ada@school.example',
    lineManager: null,
    supervisionTrainedOn: null,
    supervisionTrainingExpiresOn: null,
    leadTrainingRenewalOn: null,
  },
  competencies: [],
  wanted: [
    { name: 'Professional qualification', kind: 'qualification', of: 'supervisor', rule: 'H-37' },
    { name: 'Making use of supervision', kind: 'training', of: 'supervisee', rule: 'C-116' },
  ],
  needs: [{ need: 'safeguarding', isAsked: true, rule: 'T-03', said: null, isUnmet: true }],
  mayArrange: true,
  absences: [{ key: 'absence-1', fromOn: '2026-11-02', toOn: null }],
  arrangements: [
    {
      key: 'a-1',
      as: 'supervisor',
      mayOpen: true,
      withNames: 'Cora Lane',
      kind: 'one-to-one',
      open: ['needs another supervisor'],
    },
  ],
  manages: [{ id: 'ben', name: 'Ben Moss' }],
  schools: [{ ...LANTERN, isMine: true }],
  mayGive: ['school lead', 'head'],
  others: [{ id: 'ben', name: 'Ben Moss' }],
};
