import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../../shared/domain/dates.ts';
import type { Person } from '../../../../shared/domain/people/person.ts';
import { escalationsAhead, type ToldNext } from '../../../../shared/domain/reminders/escalation.ts';
import { aheadWords, type NamedStep } from '../../../../shared/domain/reminders/escalation-words.ts';
import type { Reminder } from '../../../../shared/domain/reminders/reminder.ts';
import type { DigestReading } from '../digest-reading.ts';

/** More than this many are named by what they are. */
const NAMED = 2;

const AS_A_ROLE: Readonly<Record<ToldNext, string>> = {
  supervisor: 'the supervisor',
  'school lead': 'the school’s safeguarding lead',
  'trust lead': 'the trust’s safeguarding lead',
  'safeguarding team': 'the trust’s safeguarding team',
};

/** Where a matter is: an arrangement, or only a school when it is about a person. */
export interface WhereItIs {
  readonly school: Arrangement['school'];
  readonly arrangement: Arrangement | null;
}

function peopleOf(reading: DigestReading, { school, arrangement }: WhereItIs, tells: ToldNext) {
  switch (tells) {
    case 'supervisor':
      return reading.people(arrangement?.supervisors ?? []);
    case 'school lead':
      return reading.leadsOf(school);
    case 'trust lead':
      return reading.leadsOf(null);
    case 'safeguarding team':
      return Promise.resolve([]);
  }
}

function named(people: readonly Person[], tells: ToldNext): Omit<NamedStep, 'on'> {
  if (people.length === 0 || people.length > NAMED) return { who: AS_A_ROLE[tells], isSeveral: false };
  return { who: people.map((person) => person.name).join(' and '), isSeveral: people.length > 1 };
}

/**
 * What happens to a matter that stays as it is, told to whoever it is about before it happens: who hears of it, on which day, and what they see.
 * null when nobody further does, when it would be the reader, or when it is withheld from the reader (allegation, police, LADO).
 */
export async function stepsAhead(
  reading: DigestReading,
  matter: Pick<Reminder, 'kind' | 'dueOn'>,
  where: WhereItIs,
  reader: Pick<Person, 'id'>,
): Promise<string | null> {
  const { school, arrangement } = where;
  const ahead = escalationsAhead(londonDateOf(reading.now), matter, await reading.calendarOf(school));
  if (ahead.length === 0) return null;
  if (arrangement !== null && (await reading.isWithheldFrom(arrangement.key, reader.id))) return null;
  const steps: NamedStep[] = [];
  for (const { on, tells } of ahead) {
    const people = await peopleOf(reading, where, tells);
    if (!people.some((person) => person.id === reader.id)) steps.push({ on, ...named(people, tells) });
  }
  return aheadWords(matter.kind, steps);
}
