import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import { writtenDate } from '../../../../shared/domain/dates.ts';
import type { Person } from '../../../../shared/domain/people/person.ts';
import { nextEscalation, type ToldNext } from '../../../../shared/domain/reminders/escalation.ts';
import type { ItemAsk } from './item-maker.ts';

/** Who is told, as the reader knows them. More than this many are named by what they are. */
const NAMED = 2;

async function peopleOf({ reading }: ItemAsk, arrangement: Arrangement, tells: ToldNext): Promise<readonly Person[]> {
  switch (tells) {
    case 'supervisor':
      return reading.people(arrangement.supervisors);
    case 'school lead':
      return reading.leadsOf(arrangement.school);
    case 'trust lead':
      return reading.leadsOf(null);
    case 'safeguarding team':
      return [];
  }
}

const AS_A_ROLE: Readonly<Record<ToldNext, string>> = {
  supervisor: 'the supervisor is',
  'school lead': 'the school’s safeguarding lead is',
  'trust lead': 'the trust’s safeguarding lead is',
  'safeguarding team': 'the trust’s safeguarding team is',
};

/** What happens if nothing is done, said before it happens: "On 7 Dec 2026 Helen Marsh is told that it is not done." null when nobody further hears of it, or the reader would. */
export async function nextStep(ask: ItemAsk, arrangement: Arrangement): Promise<string | null> {
  const calendar = await ask.reading.calendarOf(arrangement.school);
  const next = nextEscalation(ask.today, ask.reminder, calendar);
  if (next === null) return null;
  const people = await peopleOf(ask, arrangement, next.tells);
  if (people.some((person) => person.id === ask.reader.id)) return null;
  const names = people.map((person) => person.name).join(' and ');
  const who =
    people.length === 0 || people.length > NAMED
      ? AS_A_ROLE[next.tells]
      : `${names} ${people.length === 1 ? 'is' : 'are'}`;
  return `If nothing is done, on ${writtenDate(next.on)} ${who} told: that it is open, never what was said.`;
}
