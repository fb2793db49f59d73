import type { Answers, AnswerValue, Signature } from '../domain/records/record.ts';
import type { FormShape } from './form-definition.ts';

/** Whether the form prints one date for all signatures instead of one beside each. */
export function hasSharedDate(form: Pick<FormShape, 'signers'>): boolean {
  const dates = form.signers.flatMap((signer) => signer.dateQuestion ?? []);
  return form.signers.length > 1 && new Set(dates).size < dates.length;
}

/**
 * The answers with the dates beside the signatures filled in, as signing does: each role's own date when somebody of that role signs; a date
 * that all share, only when the last of them has signed. `on` is an ISO date.
 */
export function withSigningDates(
  form: Pick<FormShape, 'signers'>,
  answers: Answers,
  signing: { readonly roles: readonly Signature['role'][]; readonly on: string; readonly isLast: boolean },
): Answers {
  const isShared = (date: string) => form.signers.filter((signer) => signer.dateQuestion === date).length > 1;
  const dates: Record<string, AnswerValue> = {};
  for (const { role, dateQuestion } of form.signers) {
    if (dateQuestion === null) continue;
    const isDue = isShared(dateQuestion) ? signing.isLast : signing.roles.includes(role);
    if (isDue) dates[dateQuestion] = signing.on;
  }
  return { ...answers, ...dates };
}

/** The answers without the dates beside the signatures, as when the text goes back to both. */
export function withoutSigningDates(form: Pick<FormShape, 'signers'>, answers: Answers): Answers {
  const dates = new Set(form.signers.map((signer) => signer.dateQuestion));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !dates.has(id)));
}
