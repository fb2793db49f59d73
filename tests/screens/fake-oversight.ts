import type { ConcernList, Openings, SchoolCalendarView } from '../../shared/contract/register.ts';
import type { FreeTimes } from '../../shared/contract/sessions.ts';
import { OWEN, PRIYA } from './fake-people.ts';

export function fakeFreeTimes(): FreeTimes {
  return {
    state: 'found',
    unreadable: [],
    times: ['2026-11-25T13:00', '2026-11-25T15:30', '2026-11-26T15:30', '2026-11-30T09:00', '2026-11-30T15:30'].map(
      (start) => ({
        startsAt: `${start}:00Z`,
        endsAt: `${start.slice(0, 11)}${Number(start.slice(11, 13)) + 1}${start.slice(13)}:00Z`.replace('T9:', 'T09:'),
      }),
    ),
  };
}

export function fakeOpenings(): Openings {
  return {
    openings: [
      {
        at: '2026-11-20T16:40:00Z',
        by: OWEN.name,
        event: 'record opened',
        about: 'a-owen-s1-r',
        what: 'the record of 13 Oct 2026',
      },
      {
        at: '2026-10-14T07:58:00Z',
        by: OWEN.name,
        event: 'record signed',
        about: 'a-owen-s1-r',
        what: 'the record of 13 Oct 2026',
      },
      {
        at: '2026-10-13T16:05:00Z',
        by: PRIYA.name,
        event: 'record signed',
        about: 'a-owen-s1-r',
        what: 'the record of 13 Oct 2026',
      },
    ],
    notice:
      'This list shows what was opened through Supervision. Your trust’s Microsoft 365 administrators, and a legal search they are ordered to make, can still reach the records outside it.',
  };
}

export function fakeConcerns(changes: Partial<ConcernList> = {}): ConcernList {
  const route = [
    { addressee: 'deputy chief executive', needsAgreementOfBoth: true, rule: 'J-40' },
    { addressee: 'chief executive', needsAgreementOfBoth: false, rule: 'J-41' },
  ];
  return {
    arrangement: 'a-owen',
    whose: 'Owen Fairley’s supervision',
    contacts: [],
    route,
    routes: [{ kind: 'dispute', steps: route }],
    concerns: [],
    notTold: [],
    ...changes,
  };
}

export function fakeCalendar(): SchoolCalendarView {
  return {
    version: '"3"',
    terms: [
      {
        name: 'Autumn 2026',
        startOn: '2026-09-02',
        endOn: '2026-12-18',
        halfTermStartOn: '2026-10-26',
        halfTermEndOn: '2026-10-30',
      },
      {
        name: 'Spring 2027',
        startOn: '2027-01-05',
        endOn: '2027-03-25',
        halfTermStartOn: '2027-02-15',
        halfTermEndOn: '2027-02-19',
      },
      {
        name: 'Summer 2027',
        startOn: '2027-04-12',
        endOn: '2027-07-21',
        halfTermStartOn: '2027-05-31',
        halfTermEndOn: '2027-06-04',
      },
    ],
    closures: ['2026-09-01', '2027-01-04', '2027-05-03'],
  };
}
