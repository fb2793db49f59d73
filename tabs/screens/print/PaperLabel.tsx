import type { Question } from '../../../shared/forms/form-definition.ts';
import { usePaper } from './paper-context.ts';

/** Help as printed, each of its points on a line of its own. */
function Help({ text }: { readonly text: string }) {
  return <span className="paper-help paper-written">{text.replace(/ • /g, '\n• ')}</span>;
}

/** A question's words as printed; ours are marked, unless the whole form is ours. */
export function PaperLabel({ question }: { readonly question: Question }) {
  const { form } = usePaper();
  const isMarked = question.extra === true && form.designedByUs !== true;
  return (
    <>
      {question.label}
      {isMarked && <span className="paper-ours"> (added)</span>}
      {question.help !== undefined && <Help text={question.help} />}
    </>
  );
}
