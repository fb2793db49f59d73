import { z } from 'zod';
import type { ConcernStep } from '../../../../shared/domain/concerns/concern.ts';
import { CONCERN_STEPS } from '../../../../shared/domain/concerns/concern.ts';
import type {
  Agreement,
  Answers,
  Correction,
  LaterFact,
  LaterSignature,
  PaperNote,
  Seal,
  Signature,
  SigningRefusal,
} from '../../../../shared/domain/records/record.ts';
import { type NamedSigner, SIGNER_ROLES } from '../../../../shared/domain/records/signer.ts';
import type { InOutlook, MissedTwiceAnswer } from '../../../../shared/domain/sessions/session.ts';
import { dateCell, momentCell } from './cells.ts';

const answerValue = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.string())),
]);
export const answersShape = z.record(z.string(), answerValue);

const signature = z.object({
  person: z.string(),
  name: z.string(),
  role: z.enum(SIGNER_ROLES),
  signedAt: momentCell,
  contentHash: z.string(),
  statement: z.string(),
  comment: z.string().nullable(),
  witness: z.object({ person: z.string(), name: z.string() }).optional(),
});
export const signaturesShape = z.array(signature);

const namedSigner = z.object({
  person: z.string(),
  role: z.enum(SIGNER_ROLES),
  isLater: z.literal(true).optional(),
});
export const signersShape = z.array(namedSigner);

export const refusalsShape = z.array(
  z.object({ person: z.string(), name: z.string(), reason: z.string(), refusedAt: momentCell }),
);

export const paperShape = z.array(
  z.object({
    signedOn: dateCell,
    signedBy: z.array(z.string()),
    keptWhere: z.string(),
    notedBy: z.string(),
    notedByName: z.string(),
    notedAt: momentCell,
    contentHash: z.string(),
    isVoid: z.literal(true).optional(),
  }),
);

export const agreementsShape = z.array(
  z.object({ person: z.string(), name: z.string(), agreedAt: momentCell, contentHash: z.string() }),
);

export const laterFactsShape = z.array(
  z.object({
    key: z.string(),
    field: z.string(),
    answer: answerValue,
    by: z.string(),
    name: z.string(),
    addedAt: momentCell,
  }),
);

export const correctionShape = z.object({
  of: z.string(),
  addedAt: momentCell,
  signers: signersShape,
});

export const concernStepsShape = z.array(
  z
    .object({
      key: z.string(),
      step: z.enum(CONCERN_STEPS),
      by: z.string(),
      at: momentCell,
      stage: z.number(),
      to: z.string().nullable(),
      note: z.string(),
      on: dateCell.optional(),
    })
    .transform(({ on, ...step }) => (on === undefined ? step : { ...step, on })),
);

export const sealShape = z.object({
  hash: z.string(),
  previousSeal: z.string().nullable(),
  jws: z.string(),
  sealedAt: momentCell,
});

export const laterSignaturesShape = z.array(signature.extend({ seal: sealShape }));

export const intervalShape = z.union([z.object({ weeks: z.number() }), z.object({ months: z.number() })]);

type Written =
  | Answers
  | Seal
  | Correction
  | InOutlook
  | readonly (
      | Signature
      | SigningRefusal
      | PaperNote
      | Agreement
      | LaterFact
      | LaterSignature
      | NamedSigner
      | ConcernStep
      | MissedTwiceAnswer
    )[];

/** Answers, signatures, seals and what is kept beside them as JSON; moments become their ISO text, to the last digit, because hashes cover them. */
export function jsonTo(value: Written | null | undefined): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** A part that is left out where its cell is empty. */
export function given<K extends string, V>(name: K, value: V | null): { readonly [N in K]?: V } {
  const part: { [N in K]?: V } = {};
  if (value !== null) part[name] = value;
  return part;
}
