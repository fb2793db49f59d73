import { type PlainDate, Temporal } from '../dates.ts';
import type { Competency, Person } from './person.ts';

/** An entry that has to be renewed, with the last day it holds. */
export interface Renewal {
  readonly competency: Competency;
  readonly expiresOn: PlainDate;
}

/** What somebody has to renew, by name: of entries with one name only the one that holds longest counts, so that a new course puts an end to the old one's reminders. */
export function renewals({ competencies = [] }: Pick<Person, 'competencies'>): readonly Renewal[] {
  const latest = new Map<string, Competency>();
  for (const one of competencies) {
    const name = one.name.trim().toLowerCase();
    const known = latest.get(name);
    if (known === undefined || holdsLonger(one, known)) latest.set(name, one);
  }
  return [...latest.values()].flatMap((competency) =>
    competency.expiresOn === null ? [] : [{ competency, expiresOn: competency.expiresOn }],
  );
}

function holdsLonger({ expiresOn: one }: Competency, { expiresOn: other }: Competency): boolean {
  if (other === null) return false;
  return one === null || Temporal.PlainDate.compare(one, other) > 0;
}
