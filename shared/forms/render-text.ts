import type { Answers } from '../domain/records/record.ts';
import type { SignerRole } from '../domain/records/signer.ts';
import type { FormShape, Question } from './form-definition.ts';
import { kindOf } from './kinds/kind-of.ts';
import { COLUMN_LIMIT } from './kinds/limits.ts';
import type { Names } from './kinds/question-kind.ts';
import { type Place, placesOf } from './places.ts';
import { belongsTo, type CaseGroup, splitChildAnswers } from './split-child-answers.ts';

/** A form as plain text. Nothing is cut off; `overBy` says how many characters it exceeds its column by (0 = it fits). */
export interface RenderedText {
  readonly text: string;
  readonly overBy: number;
}

/** A signature as text: in which role, whose, and when as people write it ("Mon 23 Nov 2026, 15:30"). */
export interface SignedLine {
  readonly role: SignerRole;
  readonly name: string;
  readonly when: string;
}

interface Wanted {
  readonly names: Names;
  readonly signed: readonly SignedLine[];
  readonly includes: (place: Place) => boolean;
}

function rendered(text: string): RenderedText {
  return { text, overBy: Math.max(0, text.length - COLUMN_LIMIT) };
}

function signatureText(form: FormShape, question: Question, signed: readonly SignedLine[]): string {
  const role = form.signers.find((signer) => signer.signatureQuestion === question.id)?.role;
  const lines = signed.filter((one) => one.role === role).map((one) => `Signed by ${one.name}, ${one.when}`);
  return lines.length === 0 ? 'Not signed' : lines.join('\n');
}

function placeText(form: FormShape, { question, id }: Place, answers: Answers, wanted: Wanted): string {
  const standing = question.standingText ?? [];
  const ours = question.extra === true ? ' (added by the app)' : '';
  const asked = question.label === null ? [] : [`${question.label}${ours}`];
  if (question.type === 'staticText') return [...asked, ...standing].join('\n');
  if (question.type === 'signature') return [...asked, signatureText(form, question, wanted.signed)].join('\n');
  const answer = kindOf(question.type).print(question, answers[id] ?? null, wanted.names);
  return [...asked, ...standing, answer === '' ? 'Not answered' : answer].join('\n');
}

function sectionHead({ section, copy }: Place): readonly string[] {
  if (section.title === null) return [];
  return [section.repeatable === true && copy > 1 ? `${section.title} (${copy})` : section.title];
}

function formText(form: FormShape, answers: Answers, wanted: Wanted): RenderedText {
  const parts: string[] = [form.title];
  let head = '';
  for (const place of placesOf(form, answers)) {
    if (!wanted.includes(place)) continue;
    const here = `${place.section.id}#${place.section.repeatable === true ? place.copy : 1}`;
    if (here !== head)
      parts.push(...sectionHead(place), ...(place.section.help === undefined ? [] : [place.section.help]));
    head = here;
    parts.push(placeText(form, place, answers, wanted));
  }
  return rendered(parts.filter((part) => part !== '').join('\n\n'));
}

/** A record's form as question and answer, without a word about any child (RecordText; children's parts are in Case discussions). */
export function renderText(
  form: FormShape,
  answers: Answers,
  names: Names,
  signed: readonly SignedLine[] = [],
): RenderedText {
  const includes = ({ question }: Place) => question.child === undefined;
  return formText(form, answers, { names, signed, includes });
}

/** One case of a form as question and answer: the RecordText of its case discussion. */
export function renderCaseText(
  form: FormShape,
  group: CaseGroup,
  caseAnswers: Answers,
  names: Names,
  signed: readonly SignedLine[] = [],
): RenderedText {
  const own = splitChildAnswers(form, caseAnswers).cases.get(group) ?? {};
  const includes = (place: Place) => belongsTo(group, place);
  return formText(form, own, { names, signed, includes });
}
