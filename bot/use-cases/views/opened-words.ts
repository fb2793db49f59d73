import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, writtenDate } from '../../../shared/domain/dates.ts';
import { correctedIn, recordKeyOf } from '../../../shared/domain/records/record-keys.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { type Known, personRef } from './arrangement-summary.ts';

/** What an entry of an arrangement's trail can be about. */
export interface OpenedAround {
  readonly arrangement: ArrangementKey;
  readonly sessions: readonly Session[];
  readonly inspections: readonly string[];
  readonly known: Known;
}

/** The person an entry about access is about; null for every other key. */
export function personIn(about: string): string | null {
  const [, person] = about.split('|');
  return person ?? null;
}

/** What was opened, shared or taken away, in words for the people of the supervision: a kind and a day, never a key. */
export function openedWords(about: string, around: OpenedAround): string {
  const { arrangement, sessions, inspections, known } = around;
  const person = personIn(about);
  if (person !== null) return personRef(known, person).name;
  if (about === arrangement) return 'everything of this supervision';
  if (about === 'audit pack') return 'the school’s audit pack: dates and states, nothing that was said';
  if (inspections.includes(about)) return 'the inspection above';
  const corrected = correctedIn(arrangement, about);
  if (corrected !== null) return `a correction of ${openedWords(corrected, around)}`;
  if (about.startsWith(`${arrangement}-c`) && /^\d+$/.test(about.slice(arrangement.length + 2))) return 'the contract';
  if (about.startsWith(`${arrangement}-x-`)) return 'a form of this supervision';
  const session = sessions.find(({ key }) => about === recordKeyOf(key) || about.startsWith(`${key}-f-`));
  if (session === undefined) return about.startsWith(`${arrangement}-`) ? 'a record' : about;
  const day = writtenDate(londonDateOf(session.startsAt));
  return about === recordKeyOf(session.key) ? `the record of ${day}` : `a form of the session of ${day}`;
}
