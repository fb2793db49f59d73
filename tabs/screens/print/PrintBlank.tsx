import { useBlankForm } from '../../api/use-forms.ts';
import { writtenMoment } from '../../look/dates.ts';
import { Problem } from '../../look/Problem.tsx';
import { Waiting } from '../../look/Waiting.tsx';
import { Paper } from './Paper.tsx';
import { PrintFrame } from './PrintFrame.tsx';

interface PrintBlankProps {
  readonly formId: string;
  readonly version: number;
}

/** A form of the policy, blank, to be filled in by hand. */
export function PrintBlank({ formId, version }: PrintBlankProps) {
  const page = useBlankForm(formId, version);
  if (page.isPending) return <Waiting what="the form" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { form, policyName, tool, isPaperOriginal, printedBy, printedAt } = page.data;
  const content = { form, answers: {}, signatures: [], names: {}, isBlank: true, isPaperOriginal };
  const printed = `Printed by ${printedBy} on ${writtenMoment(printedAt)} from Supervision. Form ${form.id}, version ${form.version}.`;
  return (
    <PrintFrame title={form.title} footer={`${form.id}, version ${form.version}`}>
      <Paper content={content} policyName={policyName} tool={tool} contacts={[]} printed={printed} />
    </PrintFrame>
  );
}
