import { z } from 'zod';
import { QUESTION_TYPES } from '../forms/form-definition.ts';
import { answers, answerValue, arrangementSummary, contact, dateOn, fieldRefusal, flag, momentAt } from './parts.ts';

export const question = z.object({
  id: z.string(),
  label: z.string().nullable(),
  help: z.string().optional(),
  type: z.enum(QUESTION_TYPES),
  options: z.array(z.string()).optional(),
  columns: z.array(z.string()).optional(),
  /** How each column of a table is entered, in order; text where absent. */
  columnKinds: z.array(z.enum(['text', 'date', 'person'])).optional(),
  repeatable: z.boolean().optional(),
  standingText: z.array(z.string()).optional(),
  child: z.string().optional(),
  extra: z.boolean().optional(),
  /** Not flagged when unanswered. */
  optional: z.boolean().optional(),
  /** Known only after signing; may be filled in then. */
  later: z.boolean().optional(),
});

/** A form definition as it travels to the tab. */
export const formView = z.object({
  id: z.string(),
  version: z.number(),
  policy: z.string(),
  title: z.string(),
  kind: z.string(),
  designedByUs: z.boolean().optional(),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      help: z.string().optional(),
      repeatable: z.boolean().optional(),
      extra: z.boolean().optional(),
      questions: z.array(question),
    }),
  ),
  signers: z.array(
    z.object({
      role: z.enum(['supervisor', 'supervisee']),
      signatureQuestion: z.string(),
      dateQuestion: z.string().nullable(),
    }),
  ),
});
export type FormView = z.infer<typeof formView>;
export type QuestionView = z.infer<typeof question>;

export const signatureView = z.object({
  person: z.string(),
  name: z.string(),
  role: z.enum(['supervisor', 'supervisee']),
  signedAt: momentAt,
  comment: z.string().nullable(),
});

/**
 * A form with its answers (child answers merged in for the parties), as one page of the tab. The answer to GET /api/records/:key,
 * POST /api/sessions/:key/record (begin), POST /api/arrangements/:key/contract (begin a new one), share, sign, refuse and filed.
 */
export const recordView = z.object({
  key: z.string(),
  /** Opaque; sent back with every change. */
  version: z.string(),
  status: z.enum(['not begun', 'draft', 'shared', 'awaiting signatures', 'signed', 'signed on paper', 'superseded']),
  form: formView,
  beside: z.array(formView),
  answers: answers,
  savedAt: momentAt.nullable(),
  signatures: z.array(signatureView),
  /** Who still has to sign. */
  waitingFor: z.array(z.object({ person: z.string(), name: z.string(), role: z.enum(['supervisor', 'supervisee']) })),
  /** Hash of what is on screen; signing sends it back so that nobody signs what they have not seen. */
  contentHash: z.string().nullable(),
  signingStatement: z.string(),
  sealedAt: momentAt.nullable(),
  refusals: z.array(z.object({ person: z.string(), name: z.string(), reason: z.string(), at: momentAt })),
  cases: z.array(
    z.object({
      key: z.string(),
      childReference: z.string(),
      decision: z.string(),
      filedIn: z.string().nullable(),
      filedOn: dateOn.nullable(),
      filedBy: z.string().nullable(),
      /** Ready to paste into the child's system. */
      entryTitle: z.string(),
      entryText: z.string(),
    }),
  ),
  may: z.object({ write: z.boolean(), share: z.boolean(), sign: z.boolean(), begin: z.boolean() }),
});
export type RecordView = z.infer<typeof recordView>;

/** PATCH /api/records/:key — only the answers that changed. */
export const saveRecord = z.strictObject({ version: z.string(), answers: z.record(z.string(), answerValue) });
export type SaveRecord = z.input<typeof saveRecord>;
/** The answer to a save: what was refused, by field; everything else is in the store. */
export const savedRecord = z.object({
  version: z.string(),
  savedAt: momentAt,
  refused: z.array(fieldRefusal),
  /** Fields whose stored text was changed by someone else since `version`; theirs is kept here, nothing is overwritten silently. */
  conflicts: z.array(z.object({ field: z.string(), theirs: answerValue })),
});
export type SavedRecord = z.infer<typeof savedRecord>;

/** POST /api/sessions/:key/record and /api/arrangements/:key/contract */
export const beginRecord = z.strictObject({
  /** Both write together: shared from the start instead of the author's own draft. */
  together: z.boolean().default(false),
});
export type BeginRecord = z.input<typeof beginRecord>;
/** POST /api/records/:key/share */
export const shareRecord = z.strictObject({ version: z.string() });
/** POST /api/records/:key/sign */
export const signRecord = z.strictObject({
  version: z.string(),
  contentHash: z.string(),
  comment: z.string().max(4000).nullable().default(null),
});
export type SignRecord = z.input<typeof signRecord>;
/** POST /api/records/:key/refuse */
export const refuseToSign = z.strictObject({ reason: z.string().min(1, 'Say why.').max(4000) });
export type RefuseToSign = z.input<typeof refuseToSign>;
/** POST /api/case-discussions/:key/filed — answered with the whole record. */
export const fileDecision = z.strictObject({ filedOn: dateOn });
export type FileDecision = z.input<typeof fileDecision>;

/** GET /api/arrangements/:key/contract */
export const contractPage = z.object({
  arrangement: arrangementSummary,
  contacts: z.array(contact),
  flags: z.array(flag),
  record: recordView.nullable(),
  earlier: z.array(z.object({ key: z.string(), signedOn: dateOn.nullable(), status: z.string() })),
});
export type ContractPage = z.infer<typeof contractPage>;
