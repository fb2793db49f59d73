import type { Answers, PaperNote, Signature } from '../domain/records/record.ts';
import type { Json } from './canonical-json.ts';
import type { FormShape, Question } from './form-definition.ts';
import { kindOf } from './kinds/kind-of.ts';
import { placeOf } from './places.ts';
import type { CaseGroup } from './split-child-answers.ts';

type Content = { readonly [key: string]: Json };

function questionAsWorded(question: Question): Content {
  const { id, label, type, help = null, options = [], columns = [], standingText = [] } = question;
  return { id, label, type, help, options, columns, standingText };
}

/** The words of the form as the signers saw them: title, sections, questions, options and standing text. */
export function formAsWorded(form: FormShape): Content {
  return {
    policy: form.policy,
    id: form.id,
    version: form.version,
    title: form.title,
    sections: form.sections.map((section) => ({
      id: section.id,
      title: section.title,
      help: section.help ?? null,
      questions: section.questions.map(questionAsWorded),
    })),
  };
}

/** The answers to be covered: given ones only, so that an untouched and an emptied box are the same, and none that is known only later. */
function covered(form: FormShape, answers: Answers, leaveOut: ReadonlySet<string>): Content {
  const kept: Record<string, Json> = {};
  for (const [id, value] of Object.entries(answers)) {
    const question = placeOf(form, id)?.question;
    if (question === undefined) kept[id] = value;
    else if (question.later !== true && !leaveOut.has(question.id) && !kindOf(question.type).isEmpty(value)) {
      kept[id] = value;
    }
  }
  return kept;
}

function coveredCases(form: FormShape, cases: ReadonlyMap<CaseGroup, Answers>): Content {
  const kept: Record<string, Json> = {};
  for (const [group, answers] of cases) {
    const given = covered(form, answers, new Set());
    if (Object.keys(given).length > 0) kept[group] = given;
  }
  return kept;
}

/** What one case discussion's hash covers: the form as worded and the answers about this child. */
export function caseContent(form: FormShape, group: CaseGroup, answers: Answers): Content {
  return { form: formAsWorded(form), case: group, answers: covered(form, answers, new Set()) };
}

/** What a signer's contentHash covers: the form content and the statement agreed to, without the dates beside the signatures, which change as each one signs. */
export function signedContent(
  form: FormShape,
  answers: Answers,
  cases: ReadonlyMap<CaseGroup, Answers>,
  statement: string,
): Content {
  const dates = new Set(form.signers.flatMap((signer) => signer.dateQuestion ?? []));
  return {
    form: formAsWorded(form),
    answers: covered(form, answers, dates),
    cases: coveredCases(form, cases),
    statement,
  };
}

/** What goes under a seal besides the form. */
export interface ToSeal {
  readonly answers: Answers;
  /** Hash of each case discussion's `caseContent`, by case group. */
  readonly caseHashes: ReadonlyMap<CaseGroup, string>;
  readonly signatures: readonly Signature[];
  /** The notes of paper that stood when it was sealed; left out = none. */
  readonly paper?: readonly PaperNote[];
  readonly previousSeal: string | null;
}

/** The notes of paper that a seal of this moment covers; what is noted afterwards stands beside it. */
export function paperUnderSeal(
  paper: readonly PaperNote[] | undefined,
  sealedAt: PaperNote['notedAt'],
): readonly PaperNote[] {
  return (paper ?? []).filter((note) => note.notedAt.epochNanoseconds <= sealedAt.epochNanoseconds);
}

function coveredPaper(paper: readonly PaperNote[]): Content {
  if (paper.length === 0) return {};
  return {
    paper: paper.map((note) => ({
      signedOn: note.signedOn.toString(),
      signedBy: [...note.signedBy],
      keptWhere: note.keptWhere,
      notedBy: note.notedBy,
      notedAt: note.notedAt.toString(),
      contentHash: note.contentHash,
      isVoid: note.isVoid ?? false,
    })),
  };
}

function coveredSignature(signature: Signature): Content {
  const { person, name, role, signedAt, contentHash, statement, comment, witness } = signature;
  const beside = witness === undefined ? {} : { witness: { person: witness.person, name: witness.name } };
  return { person, name, role, signedAt: signedAt.toString(), contentHash, statement, comment, ...beside };
}

/** What the seal of a name added later covers: the seal of the record it stands beside, the signature and the seal before it. */
export function laterSealContent(later: {
  readonly record: string;
  readonly recordSeal: string;
  readonly signature: Signature;
  readonly previousSeal: string | null;
}): Content {
  const { record, recordSeal, signature, previousSeal } = later;
  return { record, recordSeal, signature: coveredSignature(signature), previousSeal };
}

/** What a seal covers (design section 9): form as worded, answers, hashes of its case discussions, signers on screen and on paper, times and the previous seal. */
export function sealContent(
  form: FormShape,
  { answers, caseHashes, signatures, paper = [], previousSeal }: ToSeal,
): Content {
  return {
    form: formAsWorded(form),
    answers: covered(form, answers, new Set()),
    cases: Object.fromEntries(caseHashes),
    signatures: signatures.map(coveredSignature),
    ...coveredPaper(paper),
    previousSeal,
  };
}
