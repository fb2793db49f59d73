import type { Role } from '../../../shared/domain/people/person.ts';
import { idWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import { MAIL_DOMAIN } from '../core/ids.ts';

/** One invented person of Harbour Learning Trust. `n` gives the Entra object id. */
export interface SeedPerson {
  readonly n: number;
  readonly name: string;
  readonly jobTitle: string;
  /** Keys of schools, the home school first. */
  readonly schools: readonly string[];
  /** The words of design section 9; standing roles among them are kept on the person's row. */
  readonly roles: readonly Role[];
  /** `n` of the line manager. */
  readonly manager: number | null;
}

/** From this number on people have no account: agency staff and volunteers. */
const WITHOUT_ACCOUNT = 90;

/** The Entra object id of a seeded person; of somebody without an account the id the product gives them. */
export function oidOf(n: number): string {
  if (n >= WITHOUT_ACCOUNT) return idWithoutAccount(`seed-${n}`);
  return `5eed0000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** Has an account but no mailbox: a nurse employed elsewhere. Calendars that cannot be read are never taken for free. */
export const WITHOUT_MAILBOX: readonly number[] = [55];
/** The app is not installed for them; what the bot would send them is noted as not delivered. */
export const WITHOUT_APP: readonly number[] = [7, 24];

/** The person's sign-in name, and their mailbox where they have one. */
export function addressOf(person: Pick<SeedPerson, 'name'>): string {
  return `${person.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${MAIL_DOMAIN}`;
}

const ALL = ['lantern-bay', 'beacon-hill', 'marlowe', 'ashgrove', 'kingsmead'];

const person = (
  n: number,
  name: string,
  jobTitle: string,
  schools: readonly string[],
  roles: readonly Role[],
  manager: number | null,
): SeedPerson => ({ n, name, jobTitle, schools, roles, manager });

/** About forty people over five schools, one per policy. */
export const SEED_PEOPLE: readonly SeedPerson[] = [
  person(1, 'Helen Ashdown', 'Strategic Safeguarding Lead', ALL, ['trust lead', 'supervisor', 'supervisee'], 2),
  person(2, 'Marcus Oyelaran', 'Deputy Chief Executive', ALL, ['trust lead', 'line manager'], 3),
  person(3, 'Ruth Pemberton', 'Chief Executive', ALL, ['line manager'], null),
  person(4, 'Imran Sethi', 'IT Systems Manager', ALL, ['administrator'], 2),
  person(5, 'Freya Lindqvist', 'Quality and Audit Officer', ALL, ['auditor'], 2),
  person(6, 'Joanna Brightwell', 'Safeguarding Supervision Adviser', ALL, ['safeguarding team', 'supervisor'], 1),
  person(7, 'Desmond Achebe', 'Chair of Trustees', ALL, [], null),

  person(10, 'Tom Hargreave', 'Headteacher', ['lantern-bay'], ['head', 'supervisee', 'line manager'], 2),
  person(
    11,
    'Nadia Rahman',
    'Assistant Headteacher and DSL',
    ['lantern-bay'],
    ['school lead', 'supervisor', 'supervisee', 'line manager'],
    10,
  ),
  person(12, 'Colin Fairweather', 'Deputy DSL and Year 6 Teacher', ['lantern-bay'], ['supervisee'], 10),
  person(13, 'Siobhan Keane', 'Pastoral Lead', ['lantern-bay'], ['supervisee'], 11),
  person(14, 'Owen Prydderch', 'SENCO', ['lantern-bay'], ['supervisee'], 10),
  person(15, 'Grace Adeyemi', 'Family Support Worker', ['lantern-bay'], ['supervisee'], 11),
  person(16, 'Lucy Winterbourne', 'Year 2 Teacher', ['lantern-bay'], [], 10),

  person(
    20,
    'Margaret Loxley',
    'Headteacher',
    ['beacon-hill'],
    ['head', 'supervisor', 'supervisee', 'line manager'],
    2,
  ),
  person(
    21,
    'Ben Carrow',
    'Designated Safeguarding Lead',
    ['beacon-hill'],
    ['school lead', 'supervisor', 'supervisee'],
    20,
  ),
  person(22, 'Anjali Mistry', 'Deputy DSL', ['beacon-hill'], ['supervisee'], 20),
  person(23, 'Peter Stanforth', 'Year Head', ['beacon-hill'], ['supervisee'], 20),
  person(24, 'Chloe Rowntree', 'Class Teacher', ['beacon-hill'], ['supervisee'], 23),
  person(25, 'Yusuf Demir', 'Child and Family Support Worker', ['beacon-hill'], ['supervisee'], 21),

  person(30, 'Philippa Grant', 'Principal', ['marlowe'], ['head', 'line manager'], 2),
  person(
    31,
    'Kwame Boateng',
    'Designated Safeguarding Lead',
    ['marlowe'],
    ['school lead', 'supervisor', 'supervisee'],
    30,
  ),
  person(32, 'Rachel Tennant', 'Deputy DSL', ['marlowe'], ['supervisor', 'supervisee'], 31),
  person(33, 'Dylan Marsh', 'Pastoral Manager', ['marlowe'], ['supervisee'], 32),
  person(34, 'Sofia Petrescu', 'Attendance and Welfare Officer', ['marlowe'], ['supervisee'], 32),
  person(35, 'Aled Griffin', 'Head of Year 9', ['marlowe'], ['supervisee'], 30),

  person(40, 'Andrew Thackray', 'Headteacher', ['ashgrove'], ['head', 'line manager'], 2),
  person(41, 'Priya Nair', 'Lead Designate', ['ashgrove'], ['school lead', 'supervisor', 'supervisee'], 40),
  person(42, 'Simon Oldroyd', 'CP Designate, Upper School', ['ashgrove'], ['supervisee'], 41),
  person(43, 'Hannah Illingworth', 'CP Designate, Lower School', ['ashgrove'], ['supervisee'], 41),
  person(44, 'Tariq Hussain', 'Learning Mentor', ['ashgrove'], ['supervisee'], 41),
  person(45, 'Zoe Barraclough', 'School Counsellor', ['ashgrove'], ['supervisee'], 40),

  person(50, 'Catherine Wray', 'Headteacher', ['kingsmead'], ['head', 'line manager'], 2),
  person(
    51,
    'Michael Doran',
    'Designated Safeguarding Lead',
    ['kingsmead'],
    ['school lead', 'supervisor', 'supervisee'],
    50,
  ),
  person(52, 'Leanne Foster', 'Deputy DSL', ['kingsmead'], ['supervisor', 'supervisee'], 51),
  person(53, 'Ibrahim Malik', 'Pastoral Support Officer', ['kingsmead'], ['supervisee'], 52),
  person(54, 'Jess Whitfield', 'Inclusion Lead', ['kingsmead'], ['supervisee'], 52),
  person(55, 'Paul Redmayne', 'School Nurse', ['kingsmead'], ['supervisee'], 50),
  person(56, 'Amara Nwosu', 'Therapeutic Practitioner', ['kingsmead'], ['supervisee'], 50),
];

/** Somebody without an account: in the register, in no directory. */
export interface SeedVisitor {
  readonly n: number;
  readonly name: string;
  readonly jobTitle: string;
  readonly school: string;
  readonly email: string;
}

/** An agency's counsellor at Marlowe, who is supervised and signs on paper or at his supervisor's screen. */
export const SEED_VISITORS: readonly SeedVisitor[] = [
  {
    n: 90,
    name: 'Kit Marsden',
    jobTitle: 'Counsellor, Brightwater Agency',
    school: 'marlowe',
    email: 'kit.marsden@brightwater.example',
  },
];
