import { z } from 'zod';
import { COMPETENCY_KINDS, NEEDS, NO_NEED_REASONS, STANDING_ROLES } from '../domain/people/person.ts';
import { dateOn, newKey } from './parts.ts';

const ref = z.object({ id: z.string(), name: z.string() });
const span = z.object({ key: z.string(), fromOn: dateOn, toOn: dateOn.nullable() });

/** Somebody in a list of people. */
export const personLine = z.object({
  id: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  /** Keys, the home school first. */
  schools: z.array(z.string()),
  standing: z.array(z.enum(STANDING_ROLES)),
  hasAccount: z.boolean(),
  isSupervisor: z.boolean(),
  isSupervisee: z.boolean(),
  /** Carries safeguarding work, or was supervised until lately, and has no supervisor who is here. */
  needsSupervisor: z.boolean(),
  /** When training that a supervisor needs has to be renewed has passed or is near. */
  training: z.enum(['due', 'overdue']).nullable(),
  away: span.nullable(),
  leftOn: dateOn.nullable(),
  /** They have left, or are about to, and something still hangs on them. */
  isOpenEnded: z.boolean(),
});
export type PersonLineView = z.infer<typeof personLine>;

/** GET /api/people — everybody whom the caller may change, of their schools; leavers too. */
export const peoplePage = z.object({
  today: dateOn,
  schools: z.array(z.object({ key: z.string(), name: z.string() })),
  people: z.array(personLine),
  /** Schools at which the caller may make a new arrangement. */
  mayArrangeAt: z.array(z.string()),
});
export type PeoplePage = z.infer<typeof peoplePage>;

/** An arrangement somebody is in, as their page shows it. */
export const personArrangement = z.object({
  key: z.string(),
  as: z.enum(['supervisor', 'supervisee', 'cover', 'line manager', 'commissioner']),
  /** Whether the caller may open its page. */
  mayOpen: z.boolean(),
  /** The others in it, by name. */
  withNames: z.string(),
  kind: z.string(),
  /** What has to be settled there when they go, in words; empty = nothing. */
  open: z.array(z.string()),
});

/** What somebody brings: experience, a qualification, a training, being up to date. */
const competency = z.object({
  key: z.string(),
  kind: z.enum(COMPETENCY_KINDS),
  name: z.string(),
  achievedOn: dateOn.nullable(),
  /** The last day it holds; null = it does not run out. */
  expiresOn: dateOn.nullable(),
  /** null = it holds, or a newer entry of the same name has taken its place. */
  state: z.enum(['due', 'overdue']).nullable(),
});

/** Whether somebody needs a kind of supervision, by whom that is said, and whether they have it. */
const personNeed = z.object({
  need: z.enum(NEEDS),
  /** Whether their position asks for it. */
  isAsked: z.boolean(),
  /** The rule that names the position; null = the school's own addition, or none. */
  rule: z.string().nullable(),
  /** What a lead has said instead; null = the position decides. */
  said: z
    .object({ isNeeded: z.boolean(), reason: z.enum(NO_NEED_REASONS).nullable(), on: dateOn, by: z.string() })
    .nullable(),
  /** They are to have it and nobody is there for it. */
  isUnmet: z.boolean(),
});

/** GET /api/people/:id */
export const personPage = z.object({
  today: dateOn,
  person: personLine.extend({
    email: z.string().nullable(),
    lineManager: ref.nullable(),
    supervisionTrainedOn: dateOn.nullable(),
    supervisionTrainingExpiresOn: dateOn.nullable(),
    leadTrainingRenewalOn: dateOn.nullable(),
  }),
  absences: z.array(span),
  /** The newest first. */
  competencies: z.array(competency),
  /** What the policy and the school want of supervisors or supervisees, to choose from. */
  wanted: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(COMPETENCY_KINDS),
      of: z.enum(['supervisor', 'supervisee']),
      rule: z.string().nullable(),
    }),
  ),
  needs: z.array(personNeed),
  /** Whether the caller may make a new arrangement at their home school. */
  mayArrange: z.boolean(),
  arrangements: z.array(personArrangement),
  /** Whose line manager they are. */
  manages: z.array(ref),
  /** Those they are of, and those the caller may add them to (`isMine`). */
  schools: z.array(z.object({ key: z.string(), name: z.string(), isMine: z.boolean() })),
  /** Responsibilities the caller may give or end. */
  mayGive: z.array(z.enum(STANDING_ROLES)),
  /** Who can be their line manager. */
  others: z.array(ref),
});
export type PersonPage = z.infer<typeof personPage>;

const name = z.string().trim().min(1, 'Give their name.').max(120);

/** PATCH /api/people/:id — what is left out stays as it is. */
export const changePerson = z.strictObject({
  name: name.optional(),
  jobTitle: z.string().trim().max(120).optional(),
  schools: z.array(z.string().max(80)).min(1, 'Choose a school.').max(80).optional(),
  standing: z.array(z.enum(STANDING_ROLES)).max(6).optional(),
  lineManager: z.string().max(100).nullable().optional(),
  supervisionTrainedOn: dateOn.nullable().optional(),
  supervisionTrainingExpiresOn: dateOn.nullable().optional(),
  leadTrainingRenewalOn: dateOn.nullable().optional(),
  /** Their last day; null = they stay, or are back. */
  leftOn: dateOn.nullable().optional(),
});
export type ChangePerson = z.infer<typeof changePerson>;

/** POST /api/people — somebody with an account, found in the directory by address or named by Object ID. */
export const addPerson = z.strictObject({
  email: z.string().trim().min(1, 'Give their e-mail address.').max(200),
  name,
  jobTitle: z.string().trim().max(120).default(''),
  school: z.string().min(1).max(80),
  objectId: z.string().trim().max(60).default(''),
});
export type AddPerson = z.input<typeof addPerson>;

/** POST /api/people/:id/absences — with a known key the end of that absence is changed. Never why somebody is away. */
export const saveAbsence = z.strictObject({ key: newKey, fromOn: dateOn, toOn: dateOn.nullable() });
export type SaveAbsence = z.infer<typeof saveAbsence>;

/** POST /api/people/:id/competencies — with a known key the entry is changed, or taken off where it was a mistake. */
export const saveCompetency = z.strictObject({
  key: newKey,
  kind: z.enum(COMPETENCY_KINDS),
  name: z.string().trim().min(1, 'Say what it is.').max(80),
  achievedOn: dateOn.nullable(),
  expiresOn: dateOn.nullable(),
  isRemoved: z.boolean().default(false),
});
export type SaveCompetency = z.input<typeof saveCompetency>;

/** POST /api/people/:id/need — null lets the position decide again. */
export const sayNeed = z.strictObject({
  need: z.enum(NEEDS),
  says: z.enum(['needed', 'not needed']).nullable(),
  reason: z.enum(NO_NEED_REASONS).nullable().default(null),
});
export type SayNeed = z.input<typeof sayNeed>;
