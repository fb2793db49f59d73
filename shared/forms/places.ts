import type { Answers } from '../domain/records/record.ts';
import type { FormSection, FormShape, Question } from './form-definition.ts';
import { COPY_LIMIT } from './kinds/limits.ts';

/** One place in a form where an answer may stand: a question, in one copy of it. */
export interface Place {
  readonly section: FormSection;
  readonly question: Question;
  /** 1 = as printed; more in a repeatable section or question. */
  readonly copy: number;
  /** The key in Answers: the question's id, or `<id>#<copy>` from the second copy on. */
  readonly id: string;
}

const COPY_ID = /^(.+)#([1-9]\d?)$/;
const REPEATS_INSIDE = new Set(['actionTable', 'caseTable', 'people']);

/** The key of a question's answer in Answers. */
export function answerId(questionId: string, copy: number): string {
  return copy === 1 ? questionId : `${questionId}#${copy}`;
}

/** Whether further copies of this question answer under `<id>#<n>`; tables and lists of people repeat inside their one answer. */
export function hasCopies(section: FormSection, question: Question): boolean {
  return section.repeatable === true || (question.repeatable === true && !REPEATS_INSIDE.has(question.type));
}

/** Where an answer id stands in the form; null when the form has no such place. */
export function placeOf(form: FormShape, id: string): Place | null {
  const found = COPY_ID.exec(id);
  const questionId = found?.[1] ?? id;
  const copy = found === null ? 1 : Number(found[2]);
  if (found !== null && (copy < 2 || copy > COPY_LIMIT)) return null;
  for (const section of form.sections) {
    for (const question of section.questions) {
      if (question.id !== questionId) continue;
      return copy === 1 || hasCopies(section, question) ? { section, question, copy, id } : null;
    }
  }
  return null;
}

function copiesOf(form: FormShape, answers: Answers): ReadonlyMap<FormSection | Question, readonly number[]> {
  const copies = new Map<FormSection | Question, Set<number>>();
  for (const id of Object.keys(answers)) {
    const place = id.includes('#') ? placeOf(form, id) : null;
    if (place === null || place.copy === 1) continue;
    const owner = place.section.repeatable === true ? place.section : place.question;
    copies.set(owner, (copies.get(owner) ?? new Set<number>()).add(place.copy));
  }
  return new Map([...copies].map(([owner, found]) => [owner, [...found].sort((a, b) => a - b)]));
}

const asPrinted = new WeakMap<FormShape, readonly Place[]>();

/** Every place of the form in printed order, a repeated section or question once for each copy that has an answer (once at least). */
export function placesOf(form: FormShape, answers: Answers): readonly Place[] {
  const copies = copiesOf(form, answers);
  if (copies.size > 0) return placesWith(form, copies);
  const known = asPrinted.get(form) ?? placesWith(form, copies);
  asPrinted.set(form, known);
  return known;
}

function placesWith(form: FormShape, copies: ReturnType<typeof copiesOf>): readonly Place[] {
  return form.sections.flatMap((section) =>
    [1, ...(copies.get(section) ?? [])].flatMap((sectionCopy) =>
      section.questions.flatMap((question) =>
        (section.repeatable === true ? [sectionCopy] : [1, ...(copies.get(question) ?? [])]).map((copy) => ({
          section,
          question,
          copy,
          id: answerId(question.id, copy),
        })),
      ),
    ),
  );
}
