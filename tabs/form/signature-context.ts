import { createContext, useContext } from 'react';
import type { FormView, RecordView } from '../../shared/contract/records.ts';

type SignatureView = RecordView['signatures'][number];

/** Signatures by the question they stand under. */
export const SignatureContext = createContext<{ readonly [questionId: string]: readonly SignatureView[] }>({});

/** The signatures under one question. */
export function useSignatureOf(questionId: string): readonly SignatureView[] {
  return useContext(SignatureContext)[questionId] ?? [];
}

/** Puts each signature where the form prints its place. */
export function signaturesByQuestion(
  form: FormView,
  signatures: readonly SignatureView[],
): { readonly [questionId: string]: readonly SignatureView[] } {
  return Object.fromEntries(
    form.signers.map((signer) => [
      signer.signatureQuestion,
      signatures.filter((signature) => signature.role === signer.role),
    ]),
  );
}
