import type { AnalysisToolView } from '../../../shared/contract/forms.ts';
import type { FormView } from '../../../shared/contract/records.ts';
import { AnalysisFigure } from '../../look/AnalysisFigure.tsx';
import { FoldCard } from '../../look/FoldCard.tsx';
import { useLook } from '../../look/use-look.ts';

interface BesidePartProps {
  readonly form: FormView;
  /** The drawing that stands for the form's printed diagram. */
  readonly tool?: AnalysisToolView | null;
}

/** An agenda, checklist or cycle of the policy, to look at while writing. */
export function BesidePart({ form, tool = null }: BesidePartProps) {
  const look = useLook();
  const isToldByTool = (text: string) => tool?.stages.some((stage) => stage.questions.includes(text)) === true;
  const questions = form.sections.flatMap((section) =>
    section.questions
      .filter((question) => tool === null || question.extra !== true)
      .filter((question) => !(question.standingText ?? []).some(isToldByTool))
      .map((question) => ({ ...question, key: `${section.id} ${question.id}` })),
  );
  return (
    <FoldCard title={form.title} startsOpen={false}>
      {questions.map((question) => (
        <div key={question.key}>
          {question.label !== null && <p className={look.text}>{question.label}</p>}
          {(question.standingText ?? []).map((text) => (
            <p key={text} className={look.text}>
              {text}
            </p>
          ))}
        </div>
      ))}
      {tool !== null && <AnalysisFigure tool={tool} />}
    </FoldCard>
  );
}
