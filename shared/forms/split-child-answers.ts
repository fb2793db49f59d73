import type { Answers } from '../domain/records/record.ts';
import type { FormShape, Question } from './form-definition.ts';
import { ROW_KEY, type Row, rowsOf } from './kinds/table-rows.ts';
import { answerId, type Place, placeOf } from './places.ts';

/** The name of one case within a form: `case-1`, `family`, `family#2`… The same group always is the same child. */
export type CaseGroup = string;

/** A form's answers with everything about children taken out, case by case (design D4). */
export interface SplitAnswers {
  readonly record: Answers;
  readonly cases: ReadonlyMap<CaseGroup, Answers>;
}

type RowWithKey = Row & { readonly key: string };

/** The rows of a table of cases, each with its stable number; rows that have none get the lowest unused ones. */
export function withRowKeys(rows: readonly Row[]): readonly RowWithKey[] {
  const used = new Set<string>();
  const first = rows.map((row) => {
    const key = row[ROW_KEY] ?? '';
    if (key === '' || used.has(key)) return null;
    used.add(key);
    return { ...row, key };
  });
  let next = 1;
  return first.map((kept, at) => {
    if (kept !== null) return kept;
    while (used.has(String(next))) next += 1;
    used.add(String(next));
    return { ...rows[at], key: String(next) };
  });
}

function groupOf(child: string, copy: number): CaseGroup {
  return answerId(child, copy);
}

/** The number of a group within its kind: 1 for `family`, 2 for `family#2`. */
function numberOf(group: CaseGroup): number {
  const at = group.lastIndexOf('#');
  return at === -1 ? 1 : Number(group.slice(at + 1));
}

function isTableOfCases(question: Question): question is Question & { readonly child: string } {
  return question.type === 'caseTable' && question.child !== undefined;
}

/** Whether a place of the form is part of this case: any row's question for a table of cases, else the same child and copy. */
export function belongsTo(group: CaseGroup, { question, copy }: Place): boolean {
  if (question.child === undefined) return false;
  return isTableOfCases(question)
    ? group.replace(/#\d+$/, '') === question.child
    : group === groupOf(question.child, copy);
}

/** Takes every answer about a child out of the record: the fields of one case, one copy of a repeated section, one row of a table of cases make one group. */
export function splitChildAnswers(form: FormShape, answers: Answers): SplitAnswers {
  const record: Record<string, Answers[string]> = {};
  const cases = new Map<CaseGroup, Record<string, Answers[string]>>();
  const put = (group: CaseGroup, id: string, value: Answers[string]) => {
    cases.set(group, { ...cases.get(group), [id]: value });
  };
  for (const [id, value] of Object.entries(answers)) {
    const place = placeOf(form, id);
    if (place?.question.child === undefined) record[id] = value;
    else if (isTableOfCases(place.question)) {
      for (const row of withRowKeys(rowsOf(value))) put(groupOf(place.question.child, Number(row.key)), id, [row]);
    } else put(groupOf(place.question.child, place.copy), id, value);
  }
  return { record, cases };
}

/** Puts the record and its cases together for a screen or print; the reverse of `splitChildAnswers`, rows in the order of their numbers. */
export function mergeChildAnswers(
  form: FormShape,
  record: Answers,
  cases: Iterable<readonly [CaseGroup, Answers]>,
): Answers {
  const merged: Record<string, Answers[string]> = { ...record };
  for (const [, answers] of [...cases].sort(([a], [b]) => numberOf(a) - numberOf(b))) {
    for (const [id, value] of Object.entries(answers)) {
      const place = placeOf(form, id);
      const isRows = place !== null && isTableOfCases(place.question);
      merged[id] = isRows ? [...rowsOf(merged[id]), ...rowsOf(value)] : value;
    }
  }
  return merged;
}
