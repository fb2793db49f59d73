import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Ports } from '../../ports/index.ts';
import type { WholeContent } from '../../ports/whole-content.ts';
import { ACTIONS, CASES, RECORDS, TRAIL } from './content-tables.ts';
import { filled } from './export-table.ts';
import { ARRANGEMENTS, PEOPLE, SCHOOLS, SESSIONS } from './register-tables.ts';
import { type ExportedFile, naming, writtenExport } from './written-export.ts';

/** Why everything may be taken out: nothing else is a reason. */
export const EXPORT_REASONS = ['legal', 'inspection', 'change of system', 'back-up'] as const;
export type ExportReason = (typeof EXPORT_REASONS)[number];

/** What was asked for, and the two people who answer for it, by their e-mail addresses. */
export interface WholeExport {
  readonly askedBy: string;
  readonly allowedBy: string;
  readonly reason: ExportReason;
  /** null = the whole trust. */
  readonly school: SchoolKey | null;
}

function answering(people: readonly Person[], email: string, on: PlainDate): Person | undefined {
  return people.find((one) => one.email?.toLowerCase() === email.toLowerCase() && !hasLeft(one, on));
}

/** The two who answer for it: an administrator or trust lead asks, another trust lead allows it. Refuses one person in both places. */
function answerers(people: readonly Person[], asked: WholeExport, on: PlainDate): Result<readonly [Person, Person]> {
  const by = answering(people, asked.askedBy, on);
  const allowedBy = answering(people, asked.allowedBy, on);
  if (by === undefined || !by.standing.some((role) => role === 'administrator' || role === 'trust lead'))
    return refuse('not-allowed', 'Whoever asks must be an administrator or a trust lead of today.', 'asked-by');
  if (allowedBy === undefined || !allowedBy.standing.includes('trust lead'))
    return refuse('not-allowed', 'Whoever allows it must be a trust lead of today.', 'allowed-by');
  if (by.id === allowedBy.id) return refuse('not-allowed', 'Nobody allows their own request.', 'allowed-by');
  return ok([by, allowedBy]);
}

async function among<T extends { readonly arrangement: string }>(all: AsyncIterable<T>, keys: ReadonlySet<string>) {
  const found: T[] = [];
  for await (const one of all) if (keys.has(one.arrangement)) found.push(one);
  return found;
}

/**
 * Everything of a school or of the trust, content too, as a workbook and as JSON: so that nobody is locked in. Asked for and allowed by two people, for a
 * reason from a short list, and written down in the trail of every arrangement, where its parties see it, before anything is read. Drafts that were never
 * shared, anonymous answers and the service's own state stay. Only for a command run with the app's own certificate. Rejects with `StoreError`.
 */
export async function exportEverything(
  ports: Ports,
  content: WholeContent,
  asked: WholeExport,
): Promise<Result<readonly ExportedFile[]>> {
  const at = await ports.clock.now();
  const on = londonDateOf(at);
  const [people, schools, stored] = await Promise.all([
    ports.register.allPeople(),
    ports.register.schools(),
    ports.register.allArrangements(asked.school),
  ]);
  const two = answerers(people, asked, on);
  if (!two.ok) return two;
  if (asked.school !== null && !schools.some(({ key }) => key === asked.school))
    return refuse('not-found', 'There is no such school.', 'school');
  const [by, allowedBy] = two.value;
  const about = `everything, allowed by ${allowedBy.name}, reason: ${asked.reason}`;
  const arrangements = stored.map(({ value }) => value);
  for (const { key } of arrangements)
    await ports.audit.append({ arrangement: key, at, by: by.id, event: 'exported', about });
  const keys = new Set(arrangements.map(({ key }) => key));
  const named = naming(people, schools);
  const trail = await Promise.all([...keys].map((key) => ports.audit.of(key)));
  const tables = [
    filled(SCHOOLS, named(schools.filter(({ key }) => asked.school === null || key === asked.school))),
    filled(PEOPLE, named(people.filter((one) => asked.school === null || one.schools.includes(asked.school)))),
    filled(ARRANGEMENTS, named(arrangements)),
    filled(SESSIONS, named((await ports.register.allSessions()).filter((one) => keys.has(one.arrangement)))),
    filled(RECORDS, named(await among(content.records(), keys))),
    filled(CASES, named(await among(content.caseDiscussions(), keys))),
    filled(ACTIONS, named(await among(content.actions(), keys))),
    filled(TRAIL, named(trail.flat())),
  ];
  const what = asked.school === null ? 'everything' : 'everything-of-a-school';
  return ok([
    await writtenExport(ports.sheets, { what, on, format: 'json' }, tables),
    await writtenExport(ports.sheets, { what, on, format: 'xlsx' }, tables),
  ]);
}
