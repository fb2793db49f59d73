import type { FormView } from '../../../shared/contract/records.ts';
import { FoldCard } from '../../look/FoldCard.tsx';
import { useLook } from '../../look/use-look.ts';

/** An agenda or checklist of the policy, to look at while writing. */
export function BesidePart({ form }: { readonly form: FormView }) {
  const look = useLook();
  return (
    <FoldCard title={form.title} startsOpen={false}>
      {form.sections.flatMap((section) =>
        section.questions.map((question) => (
          <div key={`${section.id} ${question.id}`}>
            {question.label !== null && <p className={look.text}>{question.label}</p>}
            {(question.standingText ?? []).map((text) => (
              <p key={text} className={look.text}>
                {text}
              </p>
            ))}
          </div>
        )),
      )}
    </FoldCard>
  );
}
