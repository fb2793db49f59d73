import type { Answers, AnswerValue } from '../../../shared/domain/records/record.ts';

type Travelling = string | number | null | string[] | Record<string, string>[];

/** An answer as it travels to the tab. */
export function answerView(value: AnswerValue): Travelling {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  const entries: readonly (string | { readonly [column: string]: string })[] = [...value];
  const rows = entries.flatMap((entry) => (typeof entry === 'string' ? [] : [{ ...entry }]));
  return rows.length > 0 ? rows : entries.flatMap((entry) => (typeof entry === 'string' ? [entry] : []));
}

/** Answers as they travel to the tab. */
export function answersView(answers: Answers): Record<string, Travelling> {
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, answerView(value)]));
}
