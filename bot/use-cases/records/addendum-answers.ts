import type { Answers, AnswerValue, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { caseKeyOf } from '../../../shared/domain/records/record-keys.ts';
import { kindOf } from '../../../shared/forms/kinds/kind-of.ts';
import type { Names } from '../../../shared/forms/kinds/question-kind.ts';
import { type Row, rowsOf } from '../../../shared/forms/kinds/table-rows.ts';
import { answerId, type Place, placeOf } from '../../../shared/forms/places.ts';
import { ADDENDUM } from '../../../shared/policies/further-forms/addendum.v1.ts';
import { type SharedInPlace, wholeAnswers } from './record-in-place.ts';

/** What a correction is made of. */
export interface Correcting {
  readonly corrects: string;
  readonly reason: string;
  readonly changes: readonly { readonly field: string; readonly answer: AnswerValue }[];
  readonly names: Names;
  /** Corrections made before this one, oldest first. */
  readonly earlier: readonly SupervisionRecord[];
}

const printed = ({ question }: Place, value: AnswerValue | undefined, names: Names) =>
  kindOf(question.type).print(question, value ?? null, names);

function headingOf({ question, copy }: Place): string {
  return `${question.label ?? question.id}${copy === 1 ? '' : ` (${copy})`}`;
}

/**
 * The addendum's answers: for each changed answer its question, what stands and what it should say, in print. What an earlier correction made of
 * it stands. What is about a child goes under that child, one copy of the section each, so that it is kept with the children (D4).
 */
export function addendumAnswers(found: SharedInPlace, asked: Correcting): Answers {
  const standing = wholeAnswers(found);
  const rows: Row[] = [];
  const byCase = new Map<string, Row[]>();
  for (const { field, answer } of asked.changes) {
    const place = placeOf(found.form, field);
    if (place === null) continue;
    const question = headingOf(place);
    const isAboutChild = place.question.child !== undefined;
    const was =
      (isAboutChild ? null : corrected(asked.earlier, question)) ?? printed(place, standing[field], asked.names);
    const row = { c1: question, c2: was, c3: printed(place, answer, asked.names) };
    if (place.question.child === undefined) rows.push(row);
    else {
      const group = answerId(place.question.child, place.copy);
      byCase.set(group, [...(byCase.get(group) ?? []), row]);
    }
  }
  const children = [...byCase].flatMap(([group, own], at) => childAnswers(found, group, own, at + 1));
  return Object.fromEntries([
    [ADDENDUM.corrects, asked.corrects],
    [ADDENDUM.reason, asked.reason],
    ...(rows.length === 0 ? [] : [[ADDENDUM.changes, rows]]),
    ...children,
  ]) as Answers;
}

/** What an earlier correction, signed by everybody, made of this answer; null when none did. */
function corrected(earlier: readonly SupervisionRecord[], question: string): string | null {
  const made = earlier.filter((one) => one.seal !== null).flatMap((one) => rowsOf(one.answers[ADDENDUM.changes]));
  return made.findLast((row) => row.c1 === question)?.c3 ?? null;
}

function childAnswers(found: SharedInPlace, group: string, rows: readonly Row[], copy: number) {
  const key = caseKeyOf(found.record.value.key, group);
  const discussed = found.cases.find(({ value }) => value.key === key);
  return [
    [answerId(ADDENDUM.child, copy), discussed?.value.childReference ?? ''],
    [answerId(ADDENDUM.childChanges, copy), rows],
  ] as const;
}
