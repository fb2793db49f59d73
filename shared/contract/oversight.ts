import { z } from 'zod';
import { OUTLOOKS } from '../domain/oversight/forecast.ts';
import { REGISTER_SORTS, REGISTER_STATES } from '../domain/oversight/register-line.ts';
import { REASONS } from '../domain/sessions/session.ts';
import { arrangementSummary, dateOn } from './parts.ts';
import { register } from './register.ts';

/** POST /api/register/page — in a body and not in an address, because what people search for are names. */
export const registerQuery = z.strictObject({
  /** null = every school the reader may see. */
  school: z.string().max(100).nullable().default(null),
  /** A supervisee's job title; null = all. */
  role: z.string().max(200).nullable().default(null),
  state: z.enum(REGISTER_STATES).default('all'),
  /** The key of a half term; null = no matter which. */
  period: z
    .string()
    .regex(/^\d{4}\/[1-6]$/)
    .nullable()
    .default(null),
  find: z.string().max(100).default(''),
  sort: z.enum(REGISTER_SORTS).default('due'),
  isDescending: z.boolean().default(false),
  page: z.number().int().min(0).max(100_000).default(0),
});
export type RegisterQuery = z.infer<typeof registerQuery>;
export type RegisterAsked = z.input<typeof registerQuery>;

const halfTerm = z.object({ key: z.string(), name: z.string(), startOn: dateOn, endOn: dateOn });

/** What became of a session: a fact, never a text. */
const happening = z.object({
  on: dateOn,
  what: z.enum(['held', 'missed', 'cancelled']),
  by: z.enum(['supervisee', 'supervisor']).optional(),
  reason: z.enum(REASONS).optional(),
});

export const registerRow = arrangementSummary.extend({
  roles: z.array(z.string()),
  endedOn: dateOn.optional(),
  cover: z.enum(['needed', 'arranged']).optional(),
  decisionsUnfiled: z.number().optional(),
  missedInARow: z.number().optional(),
  /** How likely the next one is missed; left out = it is not due in the next four weeks. */
  outlook: z.enum(OUTLOOKS).optional(),
  /** The last four, or all of the half term asked about; oldest first. */
  lately: z.array(happening),
  /** Who of them is away today; null = nobody knows until when. */
  away: z.array(z.object({ name: z.string(), untilOn: dateOn.nullable() })).optional(),
});
export type RegisterRow = z.infer<typeof registerRow>;

/** GET /api/register and the answer to POST /api/register/page: one page of the register, and counts over everything asked for but the state. */
export const registerPage = register.extend({
  arrangements: z.array(registerRow),
  /** How many there are on all pages. */
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
  counts: z.array(z.object({ state: z.enum(REGISTER_STATES), count: z.number() })),
  roles: z.array(z.string()),
  halfTerms: z.array(halfTerm),
});
export type RegisterPage = z.infer<typeof registerPage>;

/** Who was to be supervised, who was, and how many sessions were missed or called off; null = nobody was to be. */
const tally = z.tuple([z.number(), z.number(), z.number()]).nullable();
const tallies = z.array(tally);

/** GET /api/register/overview?school=&page= — schools by role and half term, and what the next four weeks bring. */
export const registerOverview = z.object({
  today: dateOn,
  halfTerms: z.array(halfTerm),
  /** Those with most overdue first; tallies in the order of `halfTerms`. */
  schools: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      arrangements: z.number(),
      overdue: z.number(),
      tallies,
      roles: z.array(z.object({ role: z.string(), tallies })),
    }),
  ),
  totalSchools: z.number(),
  page: z.number(),
  pageSize: z.number(),
  forecast: z.object({
    overdue: z.number(),
    weeks: z.array(
      z.object({ startOn: dateOn, endOn: dateOn, due: z.number(), booked: z.number(), atRisk: z.number() }),
    ),
    /** The most urgent of those at risk; the rest by the state `at risk` of the register. */
    atRisk: z.array(
      z.object({
        arrangement: z.string(),
        who: z.array(z.string()),
        with: z.array(z.string()),
        school: z.string(),
        outlook: z.enum(OUTLOOKS),
        dueOn: dateOn,
        bookedOn: dateOn.nullable(),
      }),
    ),
    totalAtRisk: z.number(),
  }),
});
export type RegisterOverview = z.infer<typeof registerOverview>;

/** POST /api/register/export — exactly what is asked for, on all pages, as a spreadsheet. */
export const registerExport = registerQuery.omit({ page: true }).extend({ format: z.enum(['xlsx', 'csv']) });
export type RegisterExport = z.infer<typeof registerExport>;

/** POST /api/arrangements/:key/export — all of it that the reader may read. */
export const exportAsked = z.strictObject({ format: z.enum(['xlsx', 'json']) });

/** POST /api/oversight/export — the whole register of a school, or (null) of every school the reader may see. */
export const exportOversightAsked = exportAsked.extend({ school: z.string().max(100).nullable().default(null) });
