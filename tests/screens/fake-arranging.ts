import type { ChainGaps, EligibilityView, NewArrangementPage } from '../../shared/contract/arrange.ts';
import { LANTERN, OWEN, PRIYA, TODAY } from './fake-people.ts';

const MARTHA = { id: 'martha', name: 'Martha Quill', jobTitle: 'Year 4 teacher' };

export function fakeNewArrangement(): NewArrangementPage {
  return {
    school: LANTERN,
    today: TODAY,
    words: { supervisee: 'DSL', supervisor: 'Supervisor' },
    durationMinutes: 60,
    people: [
      { ...OWEN, isHere: true },
      { ...MARTHA, isHere: true },
      { ...PRIYA, isHere: false },
    ],
  };
}

export function fakeEligibility(changes: Partial<EligibilityView> = {}): EligibilityView {
  const text = `${PRIYA.name} has no training in supervision recorded.`;
  return { refused: [], warnings: [{ text, rule: 'J-09' }], offered: [PRIYA.id, MARTHA.id], ...changes };
}

export function fakeGaps(): ChainGaps {
  return {
    supervisors: [
      {
        person: PRIYA,
        school: LANTERN.key,
        flags: [{ text: `${PRIYA.name} supervises and is not supervised.`, rule: 'J-10' }],
      },
    ],
    unsupervised: [{ person: MARTHA, school: LANTERN.key, need: 'safeguarding', by: 'position', rule: null }],
    excused: [],
    trained: { supervisors: 2, trained: 1, schools: [{ school: LANTERN.key, supervisors: 2, trained: 1 }] },
  };
}
