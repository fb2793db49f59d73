import { arrangements } from '../../bot/adapters/sharepoint/lists/arrangements.ts';
import { people } from '../../bot/adapters/sharepoint/lists/people.ts';
import { schoolCalendar } from '../../bot/adapters/sharepoint/lists/school-calendar.ts';
import { schools } from '../../bot/adapters/sharepoint/lists/schools.ts';
import { sessions } from '../../bot/adapters/sharepoint/lists/sessions.ts';
import { NOTHING_YET } from '../../shared/domain/arrangements/new-arrangement.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import type { Happening } from '../../shared/domain/oversight/happening.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { httpClient, testIssuer } from '../contract/http-client.ts';
import { type LocalService, OID, personOf, provisionedService } from '../contract/local-service.ts';
import { daysFrom, manyRows } from '../contract/many-rows.ts';

/** What one opening of the compliance page asked of the service, and the service of Microsoft 365. */
export interface PageCost {
  readonly calls: number;
  readonly bytes: number;
  readonly units: number;
}

/** A trust lead's page over a trust of this size. */
export interface CompliancePage {
  readonly service: LocalService;
  /** Opens the page whole: the first page of arrangements, the overview with its forecast, and the gaps. */
  open(): Promise<PageCost>;
}

export interface TrustSize {
  readonly schools: number;
  readonly arrangements: number;
  readonly sessions: number;
}

const AT = '2026-11-23';
/** Two school years of a session every four weeks, one in eight missed. */
const LATELY: readonly Happening[] = Array.from({ length: 16 }, (_, at) => ({
  on: Temporal.PlainDate.from('2025-09-08').add({ weeks: 4 * at }),
  what: at % 8 === 7 ? 'missed' : 'held',
  by: at % 8 === 7 ? 'supervisee' : null,
  reason: at % 8 === 7 ? 'person unavailable' : null,
  attended: null,
}));
const ROLES =
  "CASE i % 4 WHEN 0 THEN 'Designated safeguarding lead' WHEN 1 THEN 'Deputy lead' WHEN 2 THEN 'Pastoral lead' ELSE 'Family support worker' END";

function fill(service: LocalService, size: TrustSize): void {
  const school = `'school-' || (i % ${size.schools})`;
  const count = (
    title: string,
    sample: Parameters<typeof manyRows>[2]['sample'],
    most: number,
    vary: Readonly<Record<string, string>>,
  ) => manyRows(service, title, { sample, count: most - 1, vary });
  count(schools.title, schools.toFields(aSchool({ key: 'school-0' })), size.schools, {
    SchoolKey: "'school-' || i",
    SchoolName: "'Harbour Primary School number ' || i",
  });
  const year = { school: 'school-0', calendar: aSchoolCalendar() };
  count(schoolCalendar.title, schoolCalendar.toFields(year), size.schools, { SchoolKey: "'school-' || i" });
  count(people.title, people.toFields(aPerson({ id: 'p-0', name: 'Person 0' })), size.arrangements, {
    PersonId: "'p-' || i",
    PersonName: "'Person number ' || i",
    JobTitle: ROLES,
    SchoolKey: school,
    Schools: `'["' || ${school} || '"]'`,
  });
  const standing = {
    ...NOTHING_YET,
    dueState: 'ok' as const,
    contractState: 'ok' as const,
    nextDueOn: Temporal.PlainDate.from('2026-12-01'),
    lastHeldOn: Temporal.PlainDate.from('2026-11-03'),
    lately: LATELY,
  };
  const sample = anArrangement({
    key: 'a-0',
    school: 'school-0',
    supervisors: ['p-1'],
    supervisees: ['p-0'],
    standing,
  });
  count(arrangements.title, arrangements.toFields(sample), size.arrangements, {
    ArrangementKey: "'a-' || i",
    SchoolKey: school,
    SuperviseeIds: "'p-' || i",
    SupervisorIds: `'p-' || ((i * 7) % ${size.arrangements})`,
    DueState: "CASE i % 10 WHEN 0 THEN 'overdue' WHEN 1 THEN 'due soon' ELSE 'ok' END",
    NextDueOn: daysFrom('(i % 60) - 6'),
  });
  if (size.sessions > 1)
    count(
      sessions.title,
      sessions.toFields(aSession(`${AT}T10:00:00Z`, { key: 's-0', arrangement: 'a-0' })),
      size.sessions,
      {
        SessionKey: "'s-' || i",
        ArrangementKey: `'a-' || (i % ${size.arrangements})`,
        StartsAt: daysFrom('-(i % 730)'),
      },
    );
}

/** A trust of this size in a tenant in this process, and a trust lead before it. */
export async function compliancePage(size: TrustSize): Promise<CompliancePage> {
  const service = await provisionedService();
  fill(service, size);
  await service.ports.register.savePerson({ ...personOf('tess'), schools: [] });
  const client = httpClient(service.ports, await testIssuer());
  const open = async (): Promise<PageCost> => {
    const before = service.tenant.requests.last();
    const answers = await Promise.all([
      client.ask(OID.tess, 'POST', '/api/register/page', {}),
      client.ask(OID.tess, 'GET', '/api/register/overview'),
      client.ask(OID.tess, 'GET', '/api/register/gaps'),
    ]);
    const refused = answers.find(({ status }) => status !== 200);
    if (refused !== undefined) throw new Error(`refused: ${refused.status} ${refused.text}`);
    const asked = service.tenant.requests.since(before);
    return {
      calls: answers.length,
      bytes: answers.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0),
      units: asked.reduce((sum, { units }) => sum + units, 0),
    };
  };
  return { service, open };
}
