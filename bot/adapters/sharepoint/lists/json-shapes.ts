import { z } from 'zod';
import type { Answers, Seal, Signature } from '../../../../shared/domain/records/record.ts';
import { momentCell } from './cells.ts';

const answerValue = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.string())),
]);
export const answersShape = z.record(z.string(), answerValue);

export const signaturesShape = z.array(
  z.object({
    person: z.string(),
    name: z.string(),
    role: z.enum(['supervisor', 'supervisee']),
    signedAt: momentCell,
    contentHash: z.string(),
    statement: z.string(),
    comment: z.string().nullable(),
  }),
);

export const sealShape = z.object({
  hash: z.string(),
  previousSeal: z.string().nullable(),
  jws: z.string(),
  sealedAt: momentCell,
});

export const intervalShape = z.union([z.object({ weeks: z.number() }), z.object({ months: z.number() })]);

/** Answers, signatures and seals as JSON; moments become their ISO text, to the last digit, because hashes cover them. */
export function jsonTo(value: Answers | readonly Signature[] | Seal | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
