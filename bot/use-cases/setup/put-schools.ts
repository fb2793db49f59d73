import { z } from 'zod';
import { Temporal } from '../../../shared/domain/dates.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { POLICY_IDS, type School } from '../../../shared/domain/schools/school.ts';
import type { Ports } from '../../ports/index.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00');
const day = z.iso.date('must be a date such as 2026-09-01');
const school = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/, 'must be small letters, digits and hyphens'),
  name: z.string().trim().min(1).max(120),
  policy: z.enum(POLICY_IDS),
  followsFrom: day,
  caseSystem: z.string().trim().min(1).max(60),
  head: z.guid('must be the object id of a person in Entra'),
  safeguardingLead: z.guid('must be the object id of a person in Entra'),
  offeredFrom: time.default('09:00'),
  offeredUntil: time.default('16:00'),
  contacts: z
    .array(z.strictObject({ label: z.string().min(1), name: z.string().min(1), how: z.string().min(1) }))
    .min(1, 'must name at least one contact for a child at risk now'),
});
const file = z.array(school).min(1);

const SCHOOL_DAYS = [1, 2, 3, 4, 5];

function schoolOf(one: z.infer<typeof school>): School {
  const { key, name, policy, caseSystem, head, safeguardingLead, contacts, offeredFrom, offeredUntil } = one;
  return {
    key,
    name,
    policy,
    policyVersion: 1,
    policyFromOn: Temporal.PlainDate.from(one.followsFrom),
    caseSystem,
    head: head.toLowerCase(),
    safeguardingLead: safeguardingLead.toLowerCase(),
    bookingWindows: SCHOOL_DAYS.map((weekday) => ({ weekday, from: offeredFrom, until: offeredUntil })),
    contacts,
  };
}

function whatIsWrong(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) =>
      typeof path[0] === 'number' ? `School ${path[0] + 1}, ${path.slice(1).join(' ')}: ${message}` : message,
    )
    .join('\n');
}

/**
 * Puts schools into the register from the text of a file, with their folders and leads' groups; one that is there is brought up to the file, none is
 * taken out. Refuses the whole file with `invalid-field` and every fault in it. Safe to repeat. Rejects with `StoreError`.
 */
export async function putSchools(
  { register }: Pick<Ports, 'register'>,
  text: string,
): Promise<Result<{ readonly schools: number }>> {
  let said: unknown;
  try {
    said = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, error: { code: 'invalid-field', message: 'The file is not JSON.' } };
  }
  const read = file.safeParse(said);
  if (!read.success) return { ok: false, error: { code: 'invalid-field', message: whatIsWrong(read.error) } };
  const keys = read.data.map((one) => one.key);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) return { ok: false, error: { code: 'invalid-field', message: `${twice} is there twice.` } };
  for (const one of read.data) await register.saveSchool(schoolOf(one));
  return ok({ schools: read.data.length });
}
