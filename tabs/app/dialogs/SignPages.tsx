import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ArrangementSummary, Contact } from '../../../shared/contract/parts.ts';
import type { RecordView } from '../../../shared/contract/records.ts';
import { useFormPage } from '../../api/use-further-forms.ts';
import { useContract } from '../../api/use-record.ts';
import { useSession } from '../../api/use-session.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { aroundOf } from '../../screens/forms/around-of.ts';
import { CorrectionPaper } from '../../screens/record/CorrectionPaper.tsx';
import { RecordPaper } from '../../screens/record/RecordPaper.tsx';
import { RefusePanel } from '../../screens/record/RefusePanel.tsx';
import { SignPanel } from '../../screens/record/SignPanel.tsx';
import { NOT_FOUND, type PartProps } from './part-props.ts';

interface SignBodyProps {
  readonly record: RecordView;
  readonly arrangement: ArrangementSummary;
  readonly contacts: readonly Contact[];
  readonly onDone: () => void;
}

/** What is to be signed, whole, and under it the two answers: sign, or say what one does not agree with. */
function SignBody({ record, arrangement, contacts, onDone }: SignBodyProps) {
  const look = useLook();
  const [refuses, setRefuses] = useState(false);
  if (!record.may.sign) {
    return (
      <div className={look.wide}>
        <h1 className={look.heading}>{record.form.title}</h1>
        <p className={look.text}>There is nothing for you to sign here just now.</p>
        <div className={look.row}>
          <Button onClick={onDone}>Close</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={look.wide}>
      <h1 className={look.heading}>{record.form.title}</h1>
      <ActAndReferFirst contacts={contacts} />
      {record.form.kind === 'addendum' ? (
        <CorrectionPaper record={record} />
      ) : (
        <RecordPaper record={record} arrangement={arrangement} />
      )}
      {refuses ? <RefusePanel record={record} onDone={onDone} /> : <SignPanel record={record} onDone={onDone} />}
      <div className={look.row}>
        <Button appearance="subtle" onClick={() => setRefuses(!refuses)}>
          {refuses ? 'I want to sign after all' : 'I don’t agree with it'}
        </Button>
      </div>
    </div>
  );
}

/** The record of a session, to sign. */
export function SignSession({ of, onDone }: PartProps) {
  const page = useSession(of);
  if (page.isPending) return <Waiting what="the record" />;
  const record = page.data?.record ?? null;
  if (page.data === undefined || record === null) {
    return <Problem error={page.error ?? NOT_FOUND} onRetry={() => void page.refetch()} />;
  }
  const { arrangement, contacts } = page.data;
  return <SignBody record={record} arrangement={arrangement} contacts={contacts} onDone={onDone} />;
}

/** One form by itself, to sign or to send back: such as the approval of a change of plan, also by somebody who sees nothing else of the supervision. */
export function SignForm({ of, onDone }: PartProps) {
  const page = useFormPage(of);
  if (page.isPending) return <Waiting what="the form" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { record, contacts } = page.data;
  return <SignBody record={record} arrangement={aroundOf(page.data)} contacts={contacts} onDone={onDone} />;
}

/** The contract of an arrangement, to sign. */
export function SignContract({ of, onDone }: PartProps) {
  const page = useContract(of);
  if (page.isPending) return <Waiting what="the contract" />;
  const record = page.data?.record ?? null;
  if (page.data === undefined || record === null) {
    return <Problem error={page.error ?? NOT_FOUND} onRetry={() => void page.refetch()} />;
  }
  const { arrangement, contacts } = page.data;
  return <SignBody record={record} arrangement={arrangement} contacts={contacts} onDone={onDone} />;
}
