import { Temporal, writtenDate } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';

const OF_SOMEBODY = /^people\.([^.=]+)(?:\.([^=]+))?=(.*)$/;
const OF_DATES = /^(calendar|trustCalendar)\.(whose|closures|open|term\.(\d{4}-\d\d-\d\d))=(.*)$/;
const DATES: Readonly<Record<string, string>> = {
  whose: 'Whose term dates hold',
  closures: 'Days without school',
  open: 'Days of the trust without school on which it is open',
};

/** Whom a line of a school's trail is about; null = nobody. */
export function personIn(what: string): PersonId | null {
  return OF_SOMEBODY.exec(what)?.[1] ?? null;
}

function dayIn(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? writtenDate(Temporal.PlainDate.from(text)) : text;
}

function personWords(name: string, field: string | undefined, value: string): string {
  if (field === undefined) return `Responsibilities of ${name}: ${value}`;
  if (field === 'leftOn') return `Last day of ${name}: ${dayIn(value)}`;
  if (field === 'jobTitle') return `Job title of ${name}: ${value}`;
  if (field === 'away') return `${name} is away: ${value.split('/').map(dayIn).join(' to ')}`;
  const [first, ...more] = field.split('.');
  return first === 'need' ? `Supervision ${name} needs, ${more.join(' ')}: ${value}` : `${name}, ${field}: ${value}`;
}

/** A line of a school's trail about somebody or about term dates in the words of the screen; null for every other. */
export function trailWords(what: string, nameOf: (id: PersonId) => string): string | null {
  const [, person, field, said = ''] = OF_SOMEBODY.exec(what) ?? [];
  if (person !== undefined) return personWords(nameOf(person), field, said);
  const [, whose, part = '', startOn, value = ''] = OF_DATES.exec(what) ?? [];
  if (whose === undefined) return null;
  const name = startOn === undefined ? (DATES[part] ?? part) : `Term from ${dayIn(startOn)}`;
  return `${whose === 'trustCalendar' ? 'The trust’s dates. ' : ''}${name}: ${value}`;
}
