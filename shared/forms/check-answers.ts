import type { Answers, AnswerValue } from '../domain/records/record.ts';
import type { ErrorCode } from '../domain/result.ts';
import type { FormShape, Question } from './form-definition.ts';
import { kindOf } from './kinds/kind-of.ts';
import { COLUMN_LIMIT } from './kinds/limits.ts';
import { placeOf, placesOf } from './places.ts';
import { type RenderedText, renderCaseText, renderText } from './render-text.ts';
import { splitChildAnswers } from './split-child-answers.ts';

/** One answer that can't be kept; everything beside it is kept all the same (design section 9). */
export interface FieldRefusal {
  readonly code: Extract<ErrorCode, 'unknown-field' | 'invalid-field' | 'too-long'>;
  readonly field: string;
  /** For the person who typed it; never repeats what was typed. */
  readonly message: string;
}

function refusalOf(form: FormShape, field: string, value: AnswerValue): FieldRefusal | null {
  const place = placeOf(form, field);
  if (place === null) return { code: 'unknown-field', field, message: 'This form has no such question.' };
  const message = kindOf(place.question.type).check(place.question, value);
  if (message === null) return null;
  return { code: 'invalid-field', field, message };
}

/** The answers that can't be kept: `unknown-field` where the form has no such question, `invalid-field` for a bad value. Nothing is required. */
export function checkAnswers(form: FormShape, answers: Answers): readonly FieldRefusal[] {
  return Object.entries(answers).flatMap(([field, value]) => refusalOf(form, field, value) ?? []);
}

/** Kept free in RecordText for names instead of ids and for the lines of the signatures. */
const SLACK = 2_000;

function fits(answers: Answers, { text }: RenderedText): boolean {
  return JSON.stringify(answers).length <= COLUMN_LIMIT && text.length <= COLUMN_LIMIT - SLACK;
}

function size(value: AnswerValue): number {
  return JSON.stringify(value).length;
}

function allFits(form: FormShape, answers: Answers): boolean {
  const { record, cases } = splitChildAnswers(form, answers);
  if (!fits(record, renderText(form, record, {}))) return false;
  return [...cases].every(([group, own]) => fits(own, renderCaseText(form, group, own, {})));
}

/** The changed answers for which there is no room left beside what is stored (63,999 characters each for the record and for every case, for all answers together and for the whole read as text); code `too-long`. */
export function checkRoom(form: FormShape, stored: Answers, changes: Answers): readonly FieldRefusal[] {
  if (allFits(form, { ...stored, ...changes })) return [];
  const refused: FieldRefusal[] = [];
  let kept = stored;
  const growth = (field: string, value: AnswerValue) => size(value) - size(stored[field] ?? null);
  const smallestFirst = Object.entries(changes).sort((a, b) => growth(...a) - growth(...b));
  for (const [field, value] of smallestFirst) {
    const next = { ...kept, [field]: value };
    if (growth(field, value) <= 0 || allFits(form, next)) kept = next;
    else {
      const message = 'There is no room left for this in the record. Shorten it, or put it in an attached document.';
      refused.push({ code: 'too-long', field, message });
    }
  }
  return refused;
}

/** Whether the policy expects an answer: printed by it, to be filled in by hand, and not optional or known only later. A missing one is flagged, never demanded. */
export function isExpected(form: FormShape, question: Question): boolean {
  if (question.type === 'staticText' || question.type === 'signature') return false;
  if (question.extra === true || question.optional === true || question.later === true) return false;
  return !form.signers.some((signer) => signer.dateQuestion === question.id);
}

/** The expected questions without an answer, in printed order; for flags, never a reason to block. */
export function missing(form: FormShape, answers: Answers): readonly Question[] {
  return placesOf(form, answers)
    .filter(({ question, copy }) => copy === 1 && isExpected(form, question))
    .filter(({ question, id }) => kindOf(question.type).isEmpty(answers[id] ?? null))
    .map(({ question }) => question);
}
