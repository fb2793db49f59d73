import { Temporal } from '../../shared/domain/dates.ts';
import type { School } from '../../shared/domain/schools/school.ts';
import type { SchoolCalendar } from '../../shared/domain/schools/school-calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Lantern Bay: the JMAT policy, supervision offered on weekdays between 09:00 and 16:00. */
export function aSchool(with_: Partial<School> = {}): School {
  return {
    key: 'lantern-bay',
    name: 'Lantern Bay Primary School',
    policy: 'jmat',
    policyVersion: 1,
    policyFromOn: day('2025-09-01'),
    caseSystem: 'RecordMy',
    head: 'hana',
    safeguardingLead: 'ella',
    bookingWindows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '16:00' })),
    contacts: [{ label: 'Safeguarding lead', name: 'Ella', how: 'Room 4, extension 204' }],
    ...with_,
  };
}

/** Two school years, each of three terms with a half-term break. */
export function aSchoolCalendar(): SchoolCalendar {
  return {
    terms: [
      {
        name: 'Autumn 2026',
        startOn: day('2026-09-01'),
        endOn: day('2026-12-18'),
        halfTermStartOn: day('2026-10-26'),
        halfTermEndOn: day('2026-10-30'),
      },
      {
        name: 'Spring 2027',
        startOn: day('2027-01-04'),
        endOn: day('2027-03-25'),
        halfTermStartOn: day('2027-02-15'),
        halfTermEndOn: day('2027-02-19'),
      },
      {
        name: 'Summer 2027',
        startOn: day('2027-04-12'),
        endOn: day('2027-07-21'),
        halfTermStartOn: day('2027-05-31'),
        halfTermEndOn: day('2027-06-04'),
      },
    ],
    closures: [day('2026-09-01'), day('2027-05-03')],
  };
}
