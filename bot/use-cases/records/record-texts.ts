import type { SignatureDue } from '../../../shared/domain/access/record-access.ts';
import { writtenDate, writtenMoment } from '../../../shared/domain/dates.ts';
import type { Answers, PaperNote, Signature } from '../../../shared/domain/records/record.ts';
import type { FormShape } from '../../../shared/forms/form-definition.ts';
import type { Names } from '../../../shared/forms/kinds/question-kind.ts';
import { type RenderedText, renderCaseText, renderText, type SignedLine } from '../../../shared/forms/render-text.ts';
import type { CaseGroup } from '../../../shared/forms/split-child-answers.ts';

const TOO_LONG = '\n\n(The text is longer than this column holds; every answer is kept whole beside it.)';

function fitted({ text, overBy }: RenderedText): string {
  return overBy === 0 ? text : text.slice(0, text.length - overBy - TOO_LONG.length) + TOO_LONG;
}

function linesOf(signatures: readonly Signature[]): readonly SignedLine[] {
  return signatures.map(({ role, name, signedAt }) => ({ role, name, when: writtenMoment(signedAt) }));
}

/** Who signed on paper, as lines beside the signatures. */
export function paperLines(
  due: readonly SignatureDue[],
  paper: readonly PaperNote[] | undefined,
  names: Names,
): readonly SignedLine[] {
  const counting = (paper ?? []).filter((note) => note.isVoid !== true);
  return counting.flatMap(({ signedBy, signedOn }) =>
    due
      .filter((one) => signedBy.includes(one.person))
      .map(({ person, role }) => ({ role, name: names[person] ?? person, when: `on paper, ${writtenDate(signedOn)}` })),
  );
}

/** RecordText: the form as question and answer, without a word about a child. */
export function recordText(
  form: FormShape,
  answers: Answers,
  names: Names,
  signatures: readonly Signature[],
  onPaper: readonly SignedLine[] = [],
): string {
  return fitted(renderText(form, answers, names, [...linesOf(signatures), ...onPaper]));
}

/** RecordText of one case discussion. */
export function caseText(
  form: FormShape,
  group: CaseGroup,
  answers: Answers,
  names: Names,
  signatures: readonly Signature[],
): string {
  return fitted(renderCaseText(form, group, answers, names, linesOf(signatures)));
}
