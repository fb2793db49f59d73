import { z } from 'zod';
import {
  INSPECTION_REASONS,
  INSPECTION_SCOPES,
  INSPECTION_STATES,
  PUT_OFF_REASONS,
} from '../domain/inspections/inspection.ts';
import { action, actionCategory } from './actions.ts';
import { formPage } from './forms.ts';
import { dateOn, momentAt, newKey, personRef } from './parts.ts';

/** Whose supervision it is, as much as somebody who asks may know. */
export const inspectedArrangement = z.object({
  key: z.string(),
  school: z.object({ key: z.string(), name: z.string() }),
  supervisors: z.array(personRef),
  supervisees: z.array(personRef),
  endedOn: dateOn.nullable(),
  /** Everybody in it has left the trust: what they wrote is read in this way or not at all. */
  isOrphaned: z.boolean(),
});
export type InspectedArrangement = z.infer<typeof inspectedArrangement>;

/** GET /api/schools/:key/action-sample — a random sample of action plans for the safeguarding team: no word anybody wrote, no name, no child. */
export const actionSample = z.object({
  school: z.object({ key: z.string(), name: z.string() }),
  takenOn: dateOn,
  outOf: z.number(),
  actions: z.array(
    z.object({
      /** Its place in the sample; nothing else tells one from another. */
      number: z.number(),
      category: actionCategory,
      dueOn: dateOn.nullable(),
      status: z.enum(['open', 'done', 'dropped', 'passed on']),
      isOverdue: z.boolean(),
      slippedCount: z.number(),
      closedOn: dateOn.nullable(),
      wasLate: z.boolean(),
      isReferralMade: z.boolean().nullable(),
    }),
  ),
});
export type ActionSample = z.infer<typeof actionSample>;

/** One inspection, for whoever reads by it, decides about it, or oversees it. */
export const inspectionView = z.object({
  key: z.string(),
  arrangement: inspectedArrangement,
  reader: personRef,
  reason: z.enum(INSPECTION_REASONS),
  purpose: z.string(),
  scope: z.enum(INSPECTION_SCOPES),
  days: z.number(),
  askedAt: momentAt,
  state: z.enum(INSPECTION_STATES),
  decidedBy: personRef.nullable(),
  fromOn: dateOn.nullable(),
  untilOn: dateOn.nullable(),
  note: z.string(),
  endedAt: momentAt.nullable(),
  putOff: z.object({ reason: z.enum(PUT_OFF_REASONS), untilOn: dateOn.nullable() }).nullable(),
  /** When the people of the supervision had all been told; null = not yet. */
  toldAt: momentAt.nullable(),
  /** Nobody in the trust may decide about it: each is a party, the reader, or gone. */
  hasNobodyToDecide: z.boolean(),
  may: z.object({ read: z.boolean(), decide: z.boolean(), end: z.boolean(), putOff: z.boolean() }),
});
export type InspectionView = z.infer<typeof inspectionView>;

/** GET /api/inspections, and the answer to every change. */
export const inspectionList = z.object({
  today: dateOn,
  inspections: z.array(inspectionView),
  /** Whether the caller may ask to read anything. */
  mayAsk: z.boolean(),
  /** Whether the caller may look at samples of action plans. */
  maySample: z.boolean(),
  /** The schools whose action plans the caller may sample; none for anybody but the safeguarding team. */
  sampledSchools: z.array(z.object({ key: z.string(), name: z.string() })),
  /** The schools the caller may take an audit pack of and draw an audit sample at. */
  auditedSchools: z.array(z.object({ key: z.string(), name: z.string() })),
  settings: z.object({ secondApprover: z.boolean(), maxDays: z.number(), mayChange: z.boolean() }),
});
export type InspectionList = z.infer<typeof inspectionList>;

/** GET /api/inspections/choices — the arrangements whose content the caller may ask to read; `?arrangement=` = one of them. */
export const inspectionChoices = z.object({
  arrangements: z.array(inspectedArrangement),
  maxDays: z.number(),
  /** Whether somebody else has to allow what this person asks for. */
  needsApproval: z.boolean(),
});
export type InspectionChoices = z.infer<typeof inspectionChoices>;

/** POST /api/inspections */
export const askToRead = z.strictObject({
  key: newKey,
  arrangement: z.string().min(1).max(200),
  reason: z.enum(INSPECTION_REASONS),
  purpose: z.string().trim().min(1, 'Say in a few words what you need to read for.').max(2000),
  scope: z.enum(INSPECTION_SCOPES),
  days: z.number().int().min(1).max(366),
  /** Why the people of the supervision should not be told yet; null = they are told at once. */
  putOff: z.enum(PUT_OFF_REASONS).nullable().default(null),
});
export type AskToRead = z.input<typeof askToRead>;

/** POST /api/inspections/:key/audit-pack — facts and proof of it; `content` = with what was written, as far as its scope grants. */
export const inspectionPackAsked = z.strictObject({
  format: z.enum(['xlsx', 'json']),
  content: z.boolean().default(false),
});

/** POST /api/schools/:key/audit-sample — asks to read so many arrangements of a school, drawn at random. */
export const drawAuditSample = z.strictObject({
  key: newKey,
  count: z.number().int().min(1).max(10),
  scope: z.enum(INSPECTION_SCOPES),
  days: z.number().int().min(1).max(366),
  /** More than that it is an audit sample, which is said anyway. */
  purpose: z.string().trim().max(1500).default(''),
});
export type DrawAuditSample = z.output<typeof drawAuditSample>;

/** The answer: what was drawn, and all that is needed to draw it again. */
export const auditSample = z.object({
  school: z.object({ key: z.string(), name: z.string() }),
  drawnOn: dateOn,
  seed: z.string(),
  outOf: z.number(),
  /** Held in the last year too, but the caller is in them. */
  leftOut: z.number(),
  /** Of those drawn, how many the caller had asked to read before. */
  alreadyOpen: z.number(),
  arrangements: z.array(inspectedArrangement),
});
export type AuditSample = z.infer<typeof auditSample>;

/** POST /api/inspections/:key/decision */
export const decideInspection = z.strictObject({
  decision: z.enum(['allow', 'refuse']),
  note: z.string().trim().max(1000).default(''),
});
export type DecideInspection = z.input<typeof decideInspection>;

/** POST /api/inspections/:key/end and /put-off */
export const nothingBesides = z.strictObject({});

/** PUT /api/trust/inspections */
export const inspectionSettingsBody = z.strictObject({
  secondApprover: z.boolean(),
  maxDays: z.number().int().min(1).max(90),
});
export type InspectionSettingsBody = z.input<typeof inspectionSettingsBody>;

/** GET /api/inspections/:key — what may be read by it now, for the reader alone. Each opening is written down. */
export const inspectionPage = z.object({
  inspection: inspectionView,
  /** null = not within its scope. */
  records: z
    .array(
      z.object({
        key: z.string(),
        title: z.string(),
        /** The day of its session; null for what is about none. */
        heldOn: dateOn.nullable(),
        /** The day it was sealed; null while it is not. */
        sealedOn: dateOn.nullable(),
        status: z.string(),
      }),
    )
    .nullable(),
  actions: z.array(action).nullable(),
  cases: z
    .array(
      z.object({
        key: z.string(),
        childReference: z.string(),
        plan: z.string().nullable(),
        discussedOn: dateOn,
        decision: z.string(),
        filedIn: z.string().nullable(),
        filedOn: dateOn.nullable(),
        text: z.string(),
      }),
    )
    .nullable(),
});
export type InspectionPage = z.infer<typeof inspectionPage>;

/** GET /api/inspections/:key/records/:record — one record, to be read only. */
export const inspectedRecord = z.object({ inspection: inspectionView, page: formPage });
export type InspectedRecord = z.infer<typeof inspectedRecord>;
