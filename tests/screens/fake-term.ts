import type { Affected, BankHolidays, TermView } from '../../shared/contract/term.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { type TermWeek, termWeeks } from '../../shared/domain/schools/term-weeks.ts';
import { fakeSession, IDRIS, LANTERN, MARTHA, OWEN, PRIYA, TODAY } from './fake-people.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const AUTUMN = {
  name: 'Autumn 2026',
  startOn: on('2026-09-02'),
  endOn: on('2026-12-18'),
  halfTermStartOn: on('2026-10-26'),
  halfTermEndOn: on('2026-10-30'),
};

const weekView = ({ mondayOn, days }: TermWeek) => ({
  mondayOn: mondayOn.toString(),
  days: days.map((day) => ({ on: day.on.toString(), kind: day.kind })),
});

type Row = TermView['schools'][number]['rows'][number];

/** Priya supervises Owen at Lantern Bay; change what the test is about. */
export function fakeTermRow(changes: Partial<Row> = {}): Row {
  return {
    arrangement: 'a-owen',
    mine: 'supervisor',
    supervisors: [PRIYA],
    supervisees: [OWEN],
    dueState: 'ok',
    dueOn: '2026-12-18',
    mayBook: true,
    sessions: [
      {
        session: fakeSession({ key: 's-held', startsAt: '2026-10-13T14:30:00Z', status: 'held' }),
        weekOn: '2026-10-12',
        noSchool: null,
        mayMove: false,
      },
      { session: fakeSession(), weekOn: '2026-11-23', noSchool: null, mayMove: true },
    ],
    ...changes,
  };
}

/** The autumn term of Priya, who supervises three people. */
export function fakeTerm(): TermView {
  const calendar = { terms: [AUTUMN], closures: [on('2026-11-27')] };
  return {
    today: TODAY,
    schools: [
      {
        school: LANTERN,
        term: { name: AUTUMN.name, startOn: '2026-09-02', endOn: '2026-12-18' },
        weeks: termWeeks(AUTUMN, calendar).map(weekView),
        rows: [
          fakeTermRow(),
          fakeTermRow({
            arrangement: 'a-martha',
            supervisees: [MARTHA],
            dueState: 'overdue',
            dueOn: '2026-10-23',
            sessions: [
              {
                session: fakeSession({ key: 's-m1', startsAt: '2026-10-06T14:30:00Z', status: 'missed' }),
                weekOn: '2026-10-05',
                noSchool: null,
                mayMove: false,
              },
            ],
          }),
          fakeTermRow({
            arrangement: 'a-idris',
            supervisees: [IDRIS],
            dueState: 'due soon',
            dueOn: '2026-12-01',
            sessions: [
              {
                session: fakeSession({ key: 's-i1', startsAt: '2026-11-27T10:00:00Z', status: 'booked' }),
                weekOn: '2026-11-23',
                noSchool: 'closure',
                mayMove: true,
              },
            ],
          }),
        ],
      },
    ],
    earlierOn: null,
    laterOn: '2027-01-05',
  };
}

/** Idris's booking, on a day on which the school is closed. */
export function fakeAffected(): Affected {
  return {
    sessions: [
      {
        session: fakeSession({ key: 's-i1', startsAt: '2026-11-27T10:00:00Z', endsAt: '2026-11-27T11:00:00Z' }),
        why: 'closure',
        supervisors: [PRIYA],
        supervisees: [IDRIS],
        dueOn: '2026-12-01',
      },
    ],
  };
}

/** Two bank holidays in term time, of which one is entered, and one in the Easter holidays. */
export function fakeBankHolidays(): BankHolidays {
  return {
    holidays: [
      { on: '2027-03-26', name: 'Good Friday' },
      { on: '2027-05-03', name: 'Early May bank holiday' },
      { on: '2027-05-31', name: 'Spring bank holiday' },
    ],
  };
}
