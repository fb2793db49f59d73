import type { Question } from '../../../shared/forms/form-definition.ts';

/** A question's words as printed; ours are marked. */
export function PaperLabel({
  question,
  isMarked = true,
}: {
  readonly question: Question;
  readonly isMarked?: boolean;
}) {
  return (
    <>
      {question.label}
      {question.extra === true && isMarked && <span className="paper-ours"> (added)</span>}
      {question.help !== undefined && <span className="paper-help">{question.help}</span>}
    </>
  );
}
