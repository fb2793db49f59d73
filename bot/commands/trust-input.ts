import { z } from 'zod';
import type { Interval } from '../../shared/domain/arrangements/arrangement.ts';
import type { PlainDate } from '../../shared/domain/dates.ts';
import { isAfter } from '../../shared/domain/day-number.ts';
import type { ArrangementFacts, TrustFacts } from '../../shared/domain/due-dates/facts.ts';
import { POLICY_IDS } from '../../shared/domain/schools/school.ts';
import { firstIssue, type InputIssue } from './input-issue.ts';
import { senseIssues } from './input-sense.ts';
import { dateInput, orNull, termInput } from './term-input.ts';

const key = z.string().min(1, 'must not be empty');
const orNone = <T extends z.ZodType>(type: T) =>
  z
    .array(type)
    .nullish()
    .transform((value) => value ?? []);
const KINDS = ['one-to-one', 'group', 'clinical', 'external'] as const;

const count = z.int('must be a whole number').min(1, 'must be at least 1');
const interval = z
  .strictObject({ weeks: count.optional(), months: count.optional() })
  .transform(({ weeks, months }, context): Interval => {
    if (weeks !== undefined && months === undefined) return { weeks };
    if (months !== undefined && weeks === undefined) return { months };
    const path = weeks === undefined ? [] : ['months'];
    context.addIssue({ code: 'custom', path, message: 'give either weeks or months' });
    return z.NEVER;
  });

const school = z.strictObject({
  key,
  policy: z.enum(POLICY_IDS),
  calendar: z.strictObject({ terms: z.array(termInput), closures: z.array(dateInput) }),
});

const stretch = (fromOn: PlainDate, toOn: PlainDate | null) => toOn === null || !isAfter(fromOn, toOn);
const ENDS_EARLY = { path: ['toOn'], message: 'ends before it begins' };

const session = z.strictObject({
  on: dateInput,
  formality: z.enum(['formal', 'ad hoc']),
  kind: z.enum(KINDS),
  status: z.enum(['held', 'missed', 'cancelled', 'planned']),
  missedBy: orNull(z.enum(['supervisee', 'supervisor'])),
  attended: orNull(z.array(key)),
});

const child = z.strictObject({
  reference: key,
  plan: z.enum(['CP', 'CIN', 'CLA', 'EH', 'other']),
  sinceOn: dateInput,
  closedOn: orNull(dateInput),
  discussedOn: z.array(dateInput),
});

const arrangement = z.strictObject({
  key,
  school: key,
  kind: z.enum(KINDS),
  supervisors: z.array(key),
  cover: orNone(
    z
      .strictObject({ person: key, fromOn: dateInput, toOn: orNull(dateInput) })
      .refine(({ fromOn, toOn }) => stretch(fromOn, toOn), ENDS_EARLY),
  ),
  supervisees: z.array(key),
  joined: z
    .record(z.string(), dateInput)
    .nullish()
    .transform((value) => new Map(Object.entries(value ?? {}))),
  lineManager: orNull(key),
  startedOn: dateInput,
  endedOn: orNull(dateInput),
  interval: orNull(interval),
  interim: orNull(z.strictObject({ interval, untilOn: dateInput })),
  contract: orNull(
    z.strictObject({ signedOn: orNull(dateInput), lastReviewedOn: orNull(dateInput), reviewOn: orNull(dateInput) }),
  ),
  sessions: z.array(session),
  children: orNone(child),
});

const absence = z
  .strictObject({ person: key, fromOn: dateInput, toOn: orNull(dateInput) })
  .refine(({ fromOn, toOn }) => stretch(fromOn, toOn), ENDS_EARLY);

const trust = z.strictObject({
  schools: z.array(school),
  arrangements: z.array(arrangement),
  absences: orNone(absence),
});

type TrustInput = z.output<typeof trust>;

function factsOf(input: TrustInput): TrustFacts {
  const policies = new Map(input.schools.map((one) => [one.key, one.policy]));
  const arrangements = input.arrangements.flatMap((one): ArrangementFacts[] => {
    const policy = policies.get(one.school);
    return policy === undefined ? [] : [{ ...one, policy }];
  });
  return { schools: input.schools, arrangements, absences: input.absences, left: new Map() };
}

/** The facts in the input of `due` and `remind`, or the first bad value in the order of the file with its path (clocks.md section 8). */
export function readTrustInput(
  value: unknown,
): { readonly ok: true; readonly facts: TrustFacts } | { readonly ok: false; readonly issue: InputIssue } {
  const parsed = trust.safeParse(value);
  const issue = firstIssue(value, [...(parsed.error?.issues ?? []), ...senseIssues(value)]);
  if (issue !== null) return { ok: false, issue };
  return parsed.success
    ? { ok: true, facts: factsOf(parsed.data) }
    : { ok: false, issue: { path: '', message: 'is not as it should be' } };
}
