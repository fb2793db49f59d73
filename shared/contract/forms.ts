import { z } from 'zod';
import { FORM_MOMENTS } from '../forms/form-moments.ts';
import { arrangementSummary, contact, dateOn, momentAt, personRef } from './parts.ts';
import { formView, recordView } from './records.ts';

/** A cycle or model to think a case through with, as data a screen draws. */
export const analysisToolView = z.object({
  id: z.string(),
  /** The form whose printed diagram it stands for. */
  formId: z.string().nullable(),
  title: z.string(),
  isCycle: z.boolean(),
  stages: z.array(
    z.object({ id: z.string(), name: z.string(), prompt: z.string().nullable(), questions: z.array(z.string()) }),
  ),
  altText: z.string(),
});
export type AnalysisToolView = z.infer<typeof analysisToolView>;

/** GET /api/forms — the forms of the policies the caller's schools and arrangements follow, without anything filled in. */
export const formsPage = z.object({
  policies: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Names of the schools that follow it. */
      schools: z.array(z.string()),
      forms: z.array(
        z.object({
          id: z.string(),
          version: z.number(),
          title: z.string(),
          kind: z.string(),
          /** When in the life of a supervision it is needed. */
          moment: z.enum(FORM_MOMENTS),
          designedByUs: z.boolean(),
          /** Whether there is something to fill in, or it is only to be read. */
          isFilledIn: z.boolean(),
        }),
      ),
      tools: z.array(analysisToolView),
    }),
  ),
});
export type FormsPage = z.infer<typeof formsPage>;

/** What a printed page of any form needs besides its answers. */
const paper = {
  policyName: z.string(),
  tool: analysisToolView.nullable(),
  /** The record signed on paper is the original, and the screen a copy. */
  isPaperOriginal: z.boolean(),
  printedBy: z.string(),
  printedAt: momentAt,
};

/** GET /api/forms/:form/:version — one form, blank. */
export const blankForm = z.object({ form: formView, ...paper });
export type BlankForm = z.infer<typeof blankForm>;

/** POST /api/records/:key/prints — a filled form as it goes on paper. What is shared is written down as exported before it is handed out. */
export const recordPrint = z.object({
  record: recordView,
  arrangement: arrangementSummary,
  /** null for a contract. */
  sessionOn: dateOn.nullable(),
  contacts: z.array(contact),
  /** Names of everybody the answers point to, by id. */
  names: z.record(z.string(), z.string()),
  /** The beginning of the seal's hash, in groups; null while it is not sealed. */
  fingerprint: z.string().nullable(),
  paperKeptWhere: z.string().nullable(),
  ...paper,
});
export type RecordPrint = z.infer<typeof recordPrint>;

/** GET /api/sessions/:key/forms — the forms a session can hold beside its record, and those begun. */
export const sessionForms = z.object({
  forms: z.array(
    z.object({
      formId: z.string(),
      title: z.string(),
      /** Whether this person may begin one (more) now. */
      mayBegin: z.boolean(),
      /** Which copy it would be. */
      nextNumber: z.number(),
      /** `by` = the name of whoever began it. */
      begun: z.array(z.object({ key: z.string(), number: z.number(), status: z.string(), by: z.string().optional() })),
    }),
  ),
});
export type SessionForms = z.infer<typeof sessionForms>;

/** POST /api/sessions/:key/forms */
export const beginForm = z.strictObject({
  formId: z.string().max(80),
  /** Which copy, as the list gave it; asking for the same twice begins it once. */
  number: z.number().int().min(1).max(40).default(1),
  together: z.boolean().default(false),
});
export type BeginForm = z.input<typeof beginForm>;

/** GET /api/arrangements/:key/forms — the forms of a supervision that are about no session, newest first. */
export const furtherForms = z.object({
  forms: z.array(
    z.object({
      use: z.string(),
      formId: z.string(),
      title: z.string(),
      mayBegin: z.boolean(),
      begun: z.array(z.object({ key: z.string(), number: z.number(), status: z.string() })),
    }),
  ),
});
export type FurtherForms = z.infer<typeof furtherForms>;

/** GET /api/records/:key/page — one form on a page of its own, also for somebody who is only asked to sign it. */
export const formPage = z.object({
  record: recordView,
  arrangement: z.string(),
  session: z.string().nullable(),
  policy: z.string(),
  school: z.object({ key: z.string(), name: z.string() }),
  supervisors: z.array(personRef),
  supervisees: z.array(personRef),
  contacts: z.array(contact),
  /** Whether they may open the supervision it belongs to. */
  isParty: z.boolean(),
});
export type FormPage = z.infer<typeof formPage>;
