import type { Item, ItemPlace } from '../../../../shared/cards/digest/item.ts';
import { mayWithArrangement } from '../../../../shared/domain/access/arrangement-access.ts';
import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import type { PlainDate } from '../../../../shared/domain/dates.ts';
import type { Person } from '../../../../shared/domain/people/person.ts';
import { KIND_SOURCES } from '../../../../shared/domain/reminders/kind-stages.ts';
import type { Reminder } from '../../../../shared/domain/reminders/reminder.ts';
import type { PolicyId } from '../../../../shared/domain/schools/school.ts';
import type { Session } from '../../../../shared/domain/sessions/session.ts';
import { whoseSupervision } from '../../views/whose-supervision.ts';
import type { DigestReading } from '../digest-reading.ts';

/** What one item of a digest is made from. */
export interface ItemAsk {
  readonly reading: DigestReading;
  readonly reminder: Reminder;
  readonly reader: Person;
  readonly today: PlainDate;
  readonly place: ItemPlace;
}

/** Makes one item as its matter stands now; null when it is nothing to this reader any more. */
export type ItemMaker = (ask: ItemAsk) => Promise<Item | null>;

/** A reminder's arrangement, when it is there and the reader may still know of it; else null. */
export async function arrangementOf({ reading, reminder, reader, today }: ItemAsk): Promise<Arrangement | null> {
  const found = reminder.arrangement === null ? null : await reading.arrangement(reminder.arrangement);
  if (found === null) return null;
  return mayWithArrangement(reader, 'see that it happens', found, today).allowed ? found : null;
}

/** The policy's own rule behind a reminder; null where it is silent. */
export function ruleOf({ reminder }: ItemAsk, policy: PolicyId | undefined): string | null {
  return policy === undefined ? null : (KIND_SOURCES[reminder.kind][policy]?.[0] ?? null);
}

/** The session a reminder is about, by its own key or that of its record; null when there is none. */
export async function sessionOf({ reading, reminder }: ItemAsk): Promise<Session | null> {
  const { about } = reminder;
  if (about === null) return null;
  const [session = about] = about.split(/-(?:r|f)(?:$|[-.])/);
  return reading.session(session);
}

/** "your supervision with Nadia Rahman", "Colin Fairweather’s supervision". */
export async function whoseFor({ reading, reader }: ItemAsk, arrangement: Arrangement): Promise<string> {
  const people = await reading.people([...arrangement.supervisors, ...arrangement.supervisees]);
  return whoseSupervision(arrangement, reader.id, people);
}

/** The names of several people, as a sentence has them. */
export async function namesOf(reading: DigestReading, ids: readonly string[]): Promise<string[]> {
  return Promise.all(ids.map((id) => reading.nameOf(id)));
}
