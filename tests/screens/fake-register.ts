import type { RegisterAsked, RegisterOverview, RegisterPage, RegisterRow } from '../../shared/contract/oversight.ts';
import { REGISTER_STATES, type RegisterState } from '../../shared/domain/oversight/register-line.ts';
import { fakeHome } from './fake-pages.ts';
import { KINGSMEAD, LANTERN, TODAY } from './fake-people.ts';

const HALF_TERMS = [
  { key: '2025/6', name: 'Summer 2 2026', startOn: '2026-06-01', endOn: '2026-09-01' },
  { key: '2026/1', name: 'Autumn 1 2026', startOn: '2026-09-02', endOn: '2026-10-30' },
  { key: '2026/2', name: 'Autumn 2 2026', startOn: '2026-10-31', endOn: '2027-01-04' },
];

/** The arrangements of the home page, as oversight sees them: the most urgent first. */
function fakeRows(): readonly RegisterRow[] {
  const urgency = ['overdue', 'no clock', 'no calendar', 'due soon', 'ok', 'paused'];
  return fakeHome()
    .arrangements.map((one): RegisterRow => {
      const isLate = one.dueState === 'overdue';
      return {
        ...one,
        mine: 'none',
        nextSession: null,
        roles: one.supervisees.map(({ jobTitle }) => jobTitle),
        lately: isLate ? [{ on: '2026-10-12', what: 'missed', by: 'supervisee', reason: 'person unavailable' }] : [],
        ...(isLate ? { outlook: 'overdue', decisionsUnfiled: 1, cover: 'needed' } : {}),
      };
    })
    .sort((one, other) => urgency.indexOf(one.dueState) - urgency.indexOf(other.dueState));
}

const isIn = (one: RegisterRow, state: RegisterState): boolean =>
  state === 'all' || one.dueState === state || (state === 'at risk' && one.outlook === 'overdue');

/** What the service answers to a choice; it sorts by names only. */
export function fakeRegisterPage(asked: RegisterAsked = {}): RegisterPage {
  const { school = null, state = 'all', find = '', sort = 'due', isDescending = false, page = 0 } = asked;
  const name = (one: RegisterRow) => one.supervisees.map((person) => person.name).join();
  const lines = fakeRows().filter(
    (one) => (school === null || one.school.key === school) && name(one).toLowerCase().includes(find.toLowerCase()),
  );
  const shown = lines.filter((one) => isIn(one, state));
  const sorted = sort === 'who' ? shown.toSorted((one, other) => name(one).localeCompare(name(other))) : shown;
  return {
    today: TODAY,
    schools: [
      { ...LANTERN, policy: 'jmat' },
      { ...KINGSMEAD, policy: 'river-tees' },
    ],
    arrangements: isDescending ? sorted.toReversed() : sorted,
    total: shown.length,
    page,
    pageSize: 50,
    counts: REGISTER_STATES.map((each) => ({ state: each, count: lines.filter((one) => isIn(one, each)).length })),
    roles: [...new Set(fakeRows().flatMap(({ roles }) => roles))],
    halfTerms: HALF_TERMS,
  };
}

/** Two schools, three half terms and four weeks. */
export function fakeOverview(changes: Partial<RegisterOverview> = {}): RegisterOverview {
  return {
    today: TODAY,
    halfTerms: HALF_TERMS,
    schools: [
      {
        ...LANTERN,
        arrangements: 2,
        overdue: 1,
        tallies: [null, [2, 1, 1], [2, 0, 0]],
        roles: [{ role: 'Designated safeguarding lead', tallies: [null, [1, 1, 0], [1, 0, 0]] }],
      },
      {
        ...KINGSMEAD,
        arrangements: 1,
        overdue: 0,
        tallies: [
          [1, 1, 0],
          [1, 1, 0],
          [1, 1, 0],
        ],
        roles: [],
      },
    ],
    totalSchools: 2,
    page: 0,
    pageSize: 25,
    forecast: {
      overdue: 1,
      weeks: [
        { startOn: '2026-11-23', endOn: '2026-11-29', due: 3, booked: 2, atRisk: 1 },
        { startOn: '2026-11-30', endOn: '2026-12-06', due: 1, booked: 1, atRisk: 0 },
        { startOn: '2026-12-07', endOn: '2026-12-13', due: 0, booked: 0, atRisk: 0 },
        { startOn: '2026-12-14', endOn: '2026-12-20', due: 0, booked: 0, atRisk: 0 },
      ],
      atRisk: [
        {
          arrangement: 'a-martha',
          who: ['Martha Quill'],
          with: ['Priya Raman'],
          school: LANTERN.name,
          outlook: 'booked too late',
          dueOn: '2026-11-27',
          bookedOn: '2026-12-01',
        },
      ],
      totalAtRisk: 2,
    },
    ...changes,
  };
}
