import type { ListReader } from './list-reader.ts';
import { inspections } from './lists/inspections.ts';
import { people } from './lists/people.ts';
import type { Visitors } from './provision/folders.ts';
import type { SitePeople } from './provision/site-people.ts';

/**
 * Whom an inspection lets into an arrangement's folders now, as the rows stand: a folder that is put right keeps them, and its end takes them out.
 * 2 units, and 4 a reader the first time.
 */
export function visitorsOf(reader: ListReader, site: SitePeople): Visitors {
  return async ([, arrangement]) => {
    if (arrangement === undefined) return new Set();
    const rows = await reader.where('app', inspections, 'ArrangementKey', arrangement);
    const inside = rows.filter(({ value }) => value.state === 'approved' || value.state === 'active');
    const found = await Promise.all(inside.map(({ value }) => reader.byKey('app', people, value.reader)));
    const mailboxes = found.map((person) => person?.value.email ?? null).filter((email) => email !== null);
    return new Set(await Promise.all(mailboxes.map((email) => site.principalOf(email))));
  };
}
