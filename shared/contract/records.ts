import { z } from 'zod';
import { SIGNER_ROLES } from '../domain/records/signer.ts';
import { QUESTION_TYPES } from '../forms/form-definition.ts';
import {
  answers,
  answerValue,
  arrangementSummary,
  contact,
  dateOn,
  fieldRefusal,
  flag,
  momentAt,
  newKey,
  personRef,
} from './parts.ts';

export const question = z.object({
  id: z.string(),
  label: z.string().nullable(),
  help: z.string().optional(),
  type: z.enum(QUESTION_TYPES),
  options: z.array(z.string()).optional(),
  columns: z.array(z.string()).optional(),
  /** How each column of a table is entered, in order; text where absent. */
  columnKinds: z.array(z.enum(['text', 'date', 'person'])).optional(),
  /** The policy prints a box without columns; the headings are ours. */
  columnsAreOurs: z.boolean().optional(),
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
  /** What the policy wants of the answers; see `answerFlags`. */
  answerRules: z
    .array(
      z.object({
        flags: z.enum(['unanswered', 'answered', 'above', 'fewer rows']),
        question: z.string(),
        when: z.string().optional(),
        is: z.array(z.string()).optional(),
        most: z.number().optional(),
        least: z.number().optional(),
        text: z.string(),
        source: z.string(),
      }),
    )
    .optional(),
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
      role: z.enum(SIGNER_ROLES),
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
  role: z.enum(SIGNER_ROLES),
  signedAt: momentAt,
  comment: z.string().nullable(),
  /** The name of whoever was signed in, where somebody without an account signed on their screen. */
  witness: z.string().optional(),
});

/** How a form is signed, and what is known of it besides names put under it on screen. */
const signingView = z.object({
  /** `paper original`: the screen holds a copy and is never said to be signed. `nobody`: the policy asks for no signature. */
  style: z.enum(['on screen', 'paper original', 'nobody']),
  /** One date for all signatures: the day the last one signed. */
  hasSharedDate: z.boolean(),
  paper: z.array(
    z.object({
      signedOn: dateOn,
      signedBy: z.array(z.string()),
      keptWhere: z.string(),
      notedBy: z.string(),
      notedAt: momentAt,
      /** It was noted before somebody refused to sign, and no longer counts. */
      isVoid: z.boolean(),
    }),
  ),
  /** Recorded agreements; not signatures. `isCurrent` false = the text has been changed since. */
  agreements: z.array(z.object({ person: z.string(), name: z.string(), at: momentAt, isCurrent: z.boolean() })),
  mayAgree: z.boolean(),
  mayNotePaper: z.boolean(),
  /** Whose name on paper the reader may note; left out = everybody's it waits for. */
  notesFor: z.array(z.string()).optional(),
});

/** What became known only after signing: beside what was signed, with who added it and when. */
const laterView = z.object({
  facts: z.array(
    z.object({
      key: z.string(),
      field: z.string(),
      label: z.string(),
      answer: answerValue,
      by: z.string(),
      at: momentAt,
    }),
  ),
  mayAdd: z.boolean(),
});

/**
 * A form with its answers (child answers merged in for the parties), as one page of the tab. The answer to GET /api/records/:key,
 * POST /api/sessions/:key/record (begin), POST /api/arrangements/:key/contract (begin a new one), share, sign, refuse, filed, paper, agree,
 * later and addenda.
 */
const oneRecordView = z.object({
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
  waitingFor: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      role: z.enum(SIGNER_ROLES),
      /** Holds nothing up: a member who joined later, or somebody who takes note once everybody else has signed. */
      isLater: z.boolean().optional(),
    }),
  ),
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
  /** The Teams message it began with; left out = none. */
  messageLink: z.string().optional(),
  /** The actions in the list that come from this form's tables, by table; left out = none. */
  actionRows: z
    .array(
      z.object({
        field: z.string(),
        actions: z.array(z.object({ key: z.string(), text: z.string(), status: z.string(), asksOwner: z.boolean() })),
      }),
    )
    .optional(),
  may: z.object({ write: z.boolean(), share: z.boolean(), sign: z.boolean(), begin: z.boolean() }),
  signing: signingView,
  later: laterView,
});
export const recordView = oneRecordView.extend({
  /** Staff who can be named in it besides the people of the supervision, where it asks those it names to sign; left out elsewhere. */
  people: z.array(personRef).optional(),
  /** Dated corrections, each signed anew, oldest first. */
  corrections: z.object({ addenda: z.array(oneRecordView), mayAdd: z.boolean() }),
});
export type OneRecordView = z.infer<typeof oneRecordView>;
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

/** POST /api/sessions/:key/record */
export const beginRecord = z.strictObject({
  /** Both write together: shared from the start instead of the author's own draft. */
  together: z.boolean().default(false),
});
export type BeginRecord = z.input<typeof beginRecord>;
/** POST /api/arrangements/:key/contract — on the form chosen, where the policy prints several. */
export const beginContract = beginRecord.extend({ formId: z.string().max(80).optional() });
export type BeginContract = z.input<typeof beginContract>;
/** POST /api/records/:key/share */
export const shareRecord = z.strictObject({ version: z.string() });
/** POST /api/records/:key/sign */
export const signRecord = z.strictObject({
  version: z.string(),
  contentHash: z.string(),
  comment: z.string().max(4000).nullable().default(null),
});
export type SignRecord = z.input<typeof signRecord>;
/** POST /api/records/:key/sign-together — somebody without an account signs on this screen, and whoever is signed in is their witness. */
export const signTogether = z.strictObject({
  contentHash: z.string(),
  person: z.string().min(1).max(80),
  /** Typed by the person who signs. */
  name: z.string().trim().min(1, 'Type the name of the person who signs.').max(200),
  comment: z.string().max(4000).nullable().default(null),
});
export type SignTogether = z.input<typeof signTogether>;
/** POST /api/records/:key/refuse */
export const refuseToSign = z.strictObject({ reason: z.string().min(1, 'Say why.').max(4000) });
export type RefuseToSign = z.input<typeof refuseToSign>;
/** POST /api/records/:key/paper — it was signed on paper, and this is where the paper is kept. */
export const noteOnPaper = z.strictObject({
  contentHash: z.string(),
  signedOn: dateOn,
  keptWhere: z.string().trim().min(1, 'Say where the paper is kept.').max(255),
  /** Left out = everybody who has not signed yet. */
  signedBy: z.array(z.string()).min(1, 'Say who signed.').optional(),
});
export type NoteOnPaper = z.input<typeof noteOnPaper>;
/** POST /api/records/:key/agree */
export const agreeRecord = z.strictObject({ contentHash: z.string() });
export type AgreeRecord = z.input<typeof agreeRecord>;
/** POST /api/records/:key/later — an answer known only now. */
export const addLaterFact = z.strictObject({ key: newKey, field: z.string().min(1).max(100), answer: answerValue });
export type AddLaterFact = z.input<typeof addLaterFact>;
/** POST /api/records/:key/addenda — a correction: why, and what each answer should say. */
export const addAddendum = z.strictObject({
  key: newKey,
  reason: z.string().trim().min(1, 'Say why.').max(4000),
  changes: z
    .array(z.strictObject({ field: z.string().min(1).max(100), answer: answerValue }))
    .min(1, 'Say what should be different.')
    .max(40),
});
export type AddAddendum = z.input<typeof addAddendum>;
/** POST /api/case-discussions/:key/filed — answered with the whole record. */
export const fileDecision = z.strictObject({ filedOn: dateOn });
export type FileDecision = z.input<typeof fileDecision>;

/** GET /api/arrangements/:key/contract */
export const contractPage = z.object({
  arrangement: arrangementSummary,
  contacts: z.array(contact),
  flags: z.array(flag),
  /** What is to be known before anything is written: who else reads it, where confidentiality ends. */
  notices: z.array(flag).optional(),
  record: recordView.nullable(),
  /** The contracts the policy prints for this kind of supervision; more than one is a choice. */
  forms: z.array(z.object({ id: z.string(), title: z.string() })),
  earlier: z.array(z.object({ key: z.string(), signedOn: dateOn.nullable(), status: z.string() })),
});
export type ContractPage = z.infer<typeof contractPage>;
