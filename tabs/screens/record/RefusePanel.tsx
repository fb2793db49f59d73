import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordView } from '../../../shared/contract/records.ts';
import { refuseToSign } from '../../api/record-calls.ts';
import { useRecordChange } from '../../api/use-record.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface RefusePanelProps {
  readonly record: RecordView;
  readonly onDone: () => void;
}

/** Not signing is a right: the reason is kept, and the other party sees it. */
export function RefusePanel({ record, onDone }: RefusePanelProps) {
  const look = useLook();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const refuse = useRecordChange((api, why: string) => refuseToSign(api, record.key, why));
  const isMissing = isAsked && reason.trim() === '';
  return (
    <>
      <Field
        label="What you don’t agree with"
        required
        {...(isMissing ? { validationMessage: 'Say why, so that it can be put right.' } : {})}
      >
        <Textarea value={reason} rows={4} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <p className={look.quiet}>The other party sees this. You can still sign later, once it has been put right.</p>
      <FailureNote error={refuse.error} />
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={refuse.isPending}
          onClick={() => {
            setAsked(true);
            if (reason.trim() !== '') refuse.mutate(reason.trim(), { onSuccess: onDone });
          }}
        >
          Send it
        </Button>
      </div>
    </>
  );
}
