import type { RecordPrint } from '../../../shared/contract/forms.ts';
import { useRecordPrint } from '../../api/use-forms.ts';
import { writtenDate, writtenMoment } from '../../look/dates.ts';
import { listed } from '../../look/names.ts';
import { Problem } from '../../look/Problem.tsx';
import { Waiting } from '../../look/Waiting.tsx';
import { Paper } from './Paper.tsx';
import { PrintFrame } from './PrintFrame.tsx';

/** How far it has come, in the words of the paper. */
function standing({ record, fingerprint, paperKeptWhere }: RecordPrint): string {
  if (record.status === 'draft') return 'A draft; not shared with the other person';
  if (record.status === 'signed on paper') return `Signed on paper; kept: ${paperKeptWhere ?? 'not noted'}`;
  if (fingerprint !== null && record.sealedAt !== null) {
    const isReplaced = record.status === 'superseded' ? '; a later one is in force' : '';
    return `Signed and sealed ${writtenMoment(record.sealedAt)}${isReplaced}`;
  }
  if (record.form.signers.length === 0) return 'Shared; the policy asks for no signature';
  return record.signatures.length === 0 ? 'Not signed yet' : 'Not signed by everybody yet';
}

function About({ page }: { readonly page: RecordPrint }) {
  const { arrangement, sessionOn, record, fingerprint } = page;
  const facts: readonly (readonly [string, string | null])[] = [
    ['School', arrangement.school.name],
    ['Supervision of', `${listed(arrangement.supervisees)} with ${listed(arrangement.supervisors)}`],
    ['Session', sessionOn === null ? null : writtenDate(sessionOn)],
    ['Status', standing(page)],
    ['Seal', fingerprint],
    ['Form', `${record.form.id}, version ${record.form.version}`],
  ];
  return (
    <dl>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
}

/** A filled form for paper; opening this page is written down as taking a copy. */
export function PrintRecord({ recordKey }: { readonly recordKey: string }) {
  const page = useRecordPrint(recordKey);
  if (page.isPending) return <Waiting what="the form" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { record, names, contacts, policyName, tool, isPaperOriginal, printedBy, printedAt } = page.data;
  const { form, answers, signatures } = record;
  const content = { form, answers, signatures, names, isBlank: false, isPaperOriginal };
  const printed = `Printed by ${printedBy} on ${writtenMoment(printedAt)} from Supervision. The copy is noted and both can see that it was made.`;
  return (
    <PrintFrame title={form.title} footer={`Printed by ${printedBy} on ${writtenMoment(printedAt)}. Confidential.`}>
      <Paper
        content={content}
        policyName={policyName}
        tool={tool}
        contacts={contacts}
        about={<About page={page.data} />}
        printed={printed}
      />
    </PrintFrame>
  );
}
