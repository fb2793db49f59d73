import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { Competency, Person } from '../../../shared/domain/people/person.ts';
import { oidOf } from './people.ts';

const HELEN = 1;
const NADIA = 11;
const LUCY = 16;
const ANJALI = 22;
const KWAME = 31;
const RACHEL = 32;
const CATHERINE = 50;
const PAUL = 55;

type Kind = Competency['kind'];
type Brought = readonly [kind: Kind, name: string, monthsAgo: number, holdsMonths: number | null];

const EXPERIENCE = (monthsAgo: number): Brought => ['experience', 'Experience in safeguarding', monthsAgo, null];
const UPDATE = (monthsAgo: number): Brought => ['update', 'Update on law, policy and research', monthsAgo, 12];

/** Months before today, and how many months it holds. */
const BROUGHT: Readonly<Record<number, readonly Brought[]>> = {
  [HELEN]: [
    EXPERIENCE(190),
    ['qualification', 'Professional qualification', 220, null],
    UPDATE(6),
    ['training', 'Supervising supervisors', 14, null],
  ],
  [NADIA]: [['training', 'Restorative supervision', 9, null]],
  [ANJALI]: [['training', 'Making use of supervision', 11, null]],
  [KWAME]: [EXPERIENCE(120), ['qualification', 'Professional qualification', 150, null], UPDATE(7)],
  [RACHEL]: [EXPERIENCE(60), UPDATE(26)],
};

/** What somebody of the trust brings, and what leads have said of their need: most have nothing of either. */
export function broughtBy(n: number, today: PlainDate): Pick<Person, 'competencies' | 'saidNeeds'> {
  const competencies = (BROUGHT[n] ?? []).map(([kind, name, monthsAgo, holdsMonths], at): Competency => {
    const achievedOn = today.subtract({ months: monthsAgo });
    const expiresOn = holdsMonths === null ? null : achievedOn.add({ months: holdsMonths });
    return { key: `seed-${n}-${at}-entry`, kind, name, achievedOn, expiresOn };
  });
  return { ...(competencies.length === 0 ? {} : { competencies }), ...saidOf(n, today) };
}

function saidOf(n: number, today: PlainDate): Pick<Person, 'saidNeeds'> {
  const saidOn = today.subtract({ days: 40 });
  if (n === LUCY) {
    return {
      saidNeeds: [{ need: 'safeguarding', isNeeded: true, reason: null, saidOn, saidBy: oidOf(NADIA) }],
    };
  }
  if (n !== PAUL) return {};
  const reason = 'supervised by their own employer or professional body';
  return { saidNeeds: [{ need: 'clinical', isNeeded: false, reason, saidOn, saidBy: oidOf(CATHERINE) }] };
}
