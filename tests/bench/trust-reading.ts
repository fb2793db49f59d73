import { arrangements } from '../../bot/adapters/sharepoint/lists/arrangements.ts';
import { caseDiscussions } from '../../bot/adapters/sharepoint/lists/case-discussions.ts';
import { caseReferences } from '../../bot/adapters/sharepoint/lists/case-references.ts';
import type { Fields } from '../../bot/adapters/sharepoint/lists/list-definition.ts';
import { parties } from '../../bot/adapters/sharepoint/lists/parties.ts';
import { people } from '../../bot/adapters/sharepoint/lists/people.ts';
import { sessions } from '../../bot/adapters/sharepoint/lists/sessions.ts';
import { readTrust } from '../../bot/use-cases/read-trust-facts.ts';
import { readReminderFacts } from '../../bot/use-cases/reminders/read-reminder-facts.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { aCase } from '../contract/contents.ts';
import { type LocalService, provisionedService } from '../contract/local-service.ts';
import { daysFrom, manyRows } from '../contract/many-rows.ts';

const PAGE = 1_000;
const NOW = Temporal.Instant.from('2026-11-23T08:30:00Z');
const SESSIONS_EACH = 4;
const PARTIES_EACH = 3;

/** What reading a trust for a run asked of SharePoint. */
export interface TrustReadingCost {
  readonly requests: number;
  /** Pages of a thousand rows, the last of each list perhaps empty; case discussions are read for the clocks and for what is not filed. */
  readonly pages: number;
}

type Lists = readonly (readonly [
  title: string,
  sample: Fields,
  count: number,
  vary: Readonly<Record<string, string>>,
])[];

/** Groups of two under a policy with a clock for each child: the most that is followed of an arrangement. */
function listsOf(count: number): Lists {
  const group = anArrangement({ key: 'a-0', policy: 'hscb', supervisees: ['p-1', 'p-2'], supervisors: ['p-3'] });
  const held = aSession('2026-11-03T10:00:00Z', {
    key: 's-0',
    arrangement: 'a-0',
    status: 'held',
    recordState: 'signed',
  });
  const startedOn = Temporal.PlainDate.from('2026-09-03');
  const party = { arrangement: 'a-0', person: 'p-1', role: 'supervisee', fromOn: startedOn, untilOn: null } as const;
  const dates = { sinceOn: startedOn, closedOn: null, lastDiscussedOn: null };
  const child = { key: 'c-0', arrangement: 'a-0', reference: 'Case A', plan: 'CIN', ...dates } as const;
  const arrangement = `'a-' || (i % ${count})`;
  return [
    [arrangements.title, arrangements.toFields(group), count, { ArrangementKey: "'a-' || i" }],
    [people.title, people.toFields(aPerson({ id: 'p-0' })), count, { PersonId: "'p-' || i" }],
    [
      sessions.title,
      sessions.toFields(held),
      count * SESSIONS_EACH,
      { SessionKey: "'s-' || i", ArrangementKey: arrangement, StartsAt: daysFrom('-(i % 80)') },
    ],
    [
      parties.title,
      parties.toFields({ ...party, key: 'y-0' }),
      count * PARTIES_EACH,
      { PartyKey: "'y-' || i", ArrangementKey: arrangement },
    ],
    [
      caseReferences.title,
      caseReferences.toFields(child),
      count,
      { CaseReferenceKey: "'c-' || i", ArrangementKey: arrangement },
    ],
    [
      caseDiscussions.title,
      caseDiscussions.toFields(aCase('a-0', 'r-0', { key: 'd-0', session: 's-0' })),
      count,
      { CaseKey: "'d-' || i", ArrangementKey: arrangement, SessionKey: "'s-' || i" },
    ],
  ];
}

async function filled(lists: Lists): Promise<LocalService> {
  const service = await provisionedService();
  const { register } = service.ports;
  await register.saveSchool(aSchool({ policy: 'hscb' }));
  const { version } = await register.calendarOf('lantern-bay');
  await register.saveCalendar('lantern-bay', aSchoolCalendar(), version);
  for (const [title, sample, count, vary] of lists) manyRows(service, title, { sample, count: count - 1, vary });
  return service;
}

const pagesOf = (rows: number): number => Math.floor(rows / PAGE) + 1;

/** Reads a trust of so many groups, each with a child, from nothing remembered: the register, the children, and what reminders follow from. */
export async function readingOf(count: number): Promise<TrustReadingCost> {
  const lists = listsOf(count);
  const service = await filled(lists);
  const fresh = service.another();
  const before = service.tenant.requests.last();
  const trust = await readTrust(fresh);
  await readReminderFacts(fresh, trust, NOW);
  const asked = service.tenant.requests
    .since(before)
    .filter(({ service: of }) => of === 'graph' || of === 'sharepoint');
  const isWhole = trust.facts.arrangements.every(({ joined, children }) => joined.size > 0 && children.length > 0);
  if (trust.facts.arrangements.length !== count || !isWhole) throw new Error('not everything was read');
  const pages = lists.map(([title, , rows]) => pagesOf(rows) * (title === caseDiscussions.title ? 2 : 1));
  return { requests: asked.length, pages: pages.reduce((sum, one) => sum + one, 0) };
}
