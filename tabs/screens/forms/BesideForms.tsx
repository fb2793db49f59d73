import type { RecordView } from '../../../shared/contract/records.ts';
import { useForms } from '../../api/use-forms.ts';
import { AnalysisFigure } from '../../look/AnalysisFigure.tsx';
import { FoldCard } from '../../look/FoldCard.tsx';
import { BesidePart } from '../session/BesidePart.tsx';

interface BesideFormsProps {
  readonly beside: RecordView['beside'];
  readonly policy: string;
}

/** The policy's agendas, guides and drawn cycles, to look at while writing; offered and never forced. */
export function BesideForms({ beside, policy }: BesideFormsProps) {
  const tools = useForms().data?.policies.find((one) => one.id === policy)?.tools ?? [];
  const isBeside = (formId: string | null) => beside.some((form) => form.id === formId);
  return (
    <>
      {beside.map((form) => (
        <BesidePart key={form.id} form={form} tool={tools.find((tool) => tool.formId === form.id) ?? null} />
      ))}
      {tools
        .filter((tool) => !isBeside(tool.formId))
        .map((tool) => (
          <FoldCard key={tool.id} title={tool.title} startsOpen={false}>
            <AnalysisFigure tool={tool} />
          </FoldCard>
        ))}
    </>
  );
}
