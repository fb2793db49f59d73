import { Temporal } from '../../../shared/domain/dates.ts';
import type { BookingWindow, School, SchoolContact } from '../../../shared/domain/schools/school.ts';
import { oidOf } from './people.ts';

const AFTERNOONS: readonly BookingWindow[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '08:30', until: '12:00' },
  { weekday, from: '13:00', until: '16:45' },
]);

const contacts = (lead: string, deputy: string): readonly SchoolContact[] => [
  { label: 'Designated safeguarding lead', name: lead, how: 'In person, or through the school office' },
  { label: 'Deputy', name: deputy, how: 'In person, or through the school office' },
  {
    label: 'Children’s services',
    name: 'The local front door',
    how: 'The number is on the safeguarding board in the staff room',
  },
  { label: 'In immediate danger', name: 'Police', how: '999' },
];

const school = (
  key: string,
  name: string,
  policy: School['policy'],
  caseSystem: string,
  head: number,
  lead: number,
  people: readonly [string, string],
): School => ({
  key,
  name,
  policy,
  policyVersion: 1,
  policyFromOn: Temporal.PlainDate.from('2023-09-01'),
  caseSystem,
  head: oidOf(head),
  safeguardingLead: oidOf(lead),
  bookingWindows: AFTERNOONS,
  contacts: contacts(...people),
});

/** Five invented schools, one per policy. */
export const SEED_SCHOOLS: readonly School[] = [
  school('lantern-bay', 'Lantern Bay Primary School', 'jmat', 'RecordMy', 10, 11, [
    'Nadia Rahman',
    'Colin Fairweather',
  ]),
  school('beacon-hill', 'Beacon Hill Primary School', 'cradley', 'the child protection file', 20, 21, [
    'Ben Carrow',
    'Anjali Mistry',
  ]),
  school('marlowe', 'Marlowe Academy', 'hscb', 'the child’s file', 30, 31, ['Kwame Boateng', 'Rachel Tennant']),
  school('ashgrove', 'Ashgrove High School', 'temple', 'CPOMS', 40, 41, ['Priya Nair', 'Simon Oldroyd']),
  school('kingsmead', 'Kingsmead Community School', 'river-tees', 'the child’s record', 50, 51, [
    'Michael Doran',
    'Leanne Foster',
  ]),
];
