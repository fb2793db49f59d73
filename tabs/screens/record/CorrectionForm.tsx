import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ArrangementSummary } from '../../../shared/contract/parts.ts';
import type { AddAddendum, RecordView } from '../../../shared/contract/records.ts';
import { newKey } from '../../api/new-key.ts';
import { addAddendum } from '../../api/record-calls.ts';
import { useRecordChange } from '../../api/use-record.ts';
import { FormRenderer } from '../../form/FormRenderer.tsx';
import { useCollected } from '../../form/use-collected.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface CorrectionFormProps {
  readonly record: RecordView;
  readonly arrangement: ArrangementSummary;
  readonly onDone: () => void;
}

/** The form as it was signed, without what signing wrote and what is answered later. */
function correctable({ form }: RecordView): RecordView['form'] {
  const dates = new Set(form.signers.map((signer) => signer.dateQuestion));
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(
      ({ id, type, later }) => type !== 'signature' && type !== 'staticText' && later !== true && !dates.has(id),
    ),
  }));
  return { ...form, sections: sections.filter((section) => section.questions.length > 0), signers: [] };
}

/** Writes a correction: change what is wrong, say why; only what differs is sent, and everybody signs it anew. */
export function CorrectionForm({ record, arrangement, onDone }: CorrectionFormProps) {
  const look = useLook();
  const [form] = useState(() => correctable(record));
  const [key] = useState(newKey);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'nothing' | 'reason' | 'change'>('nothing');
  const { autosave, collect } = useCollected(record.answers);
  const add = useRecordChange((api, asked: AddAddendum) => addAddendum(api, record.key, asked));
  const people = [...arrangement.supervisees, ...arrangement.supervisors];
  const send = async () => {
    const changes = Object.entries(await collect()).map(([field, answer]) => ({
      field,
      answer: structuredClone(answer) as AddAddendum['changes'][number]['answer'],
    }));
    const lacks = changes.length === 0 ? 'change' : reason.trim() === '' ? 'reason' : 'nothing';
    setMissing(lacks);
    if (lacks === 'nothing') add.mutate({ key, reason: reason.trim(), changes }, { onSuccess: onDone });
  };
  return (
    <div className={look.wide}>
      <p className={look.text}>Change what is wrong below. Only the difference is kept, beside what was signed.</p>
      <FormRenderer record={{ form, answers: record.answers, signatures: [] }} autosave={autosave} people={people} />
      <Field
        label="Why"
        hint="Nothing about a child here."
        {...(missing === 'reason' ? { validationMessage: 'Say why.' } : {})}
      >
        <Textarea value={reason} rows={3} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {missing === 'change' && (
        <p className={look.text} role="alert">
          Nothing is different yet.
        </p>
      )}
      <FailureNote error={add.error} />
      <div className={look.row}>
        <Button appearance="primary" disabled={add.isPending} onClick={() => void send()}>
          Add the correction
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </div>
  );
}
