import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Snooze } from '../../../shared/contract/register.ts';
import type { Reason } from '../../../shared/domain/sessions/session.ts';
import { useArrangementChange } from '../../api/use-arrangement.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { ReasonSelect } from '../../look/ReasonSelect.tsx';
import { useLook } from '../../look/use-look.ts';

/** No reminders until a day. What is due stays due, and the register shows it. */
export function SnoozeDialog({ arrangement, onClose }: { readonly arrangement: string; readonly onClose: () => void }) {
  const look = useLook();
  const snooze = useArrangementChange<Snooze>(arrangement, 'snooze');
  const [untilOn, setUntilOn] = useState('');
  const [reason, setReason] = useState<Reason>('school need');
  return (
    <AskDialog title="Pause reminders" onClose={onClose}>
      <Field label="Until">
        <Input type="date" value={untilOn} onChange={(_, { value }) => setUntilOn(value)} />
      </Field>
      <ReasonSelect value={reason} onChange={setReason} />
      <p className={look.quiet}>Only the reminders pause. Supervision stays due, and the register shows it.</p>
      <FailureNote error={snooze.error} />
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={snooze.isPending || untilOn === ''}
          onClick={() => snooze.mutate({ untilOn, reason }, { onSuccess: onClose })}
        >
          Pause them
        </Button>
      </div>
    </AskDialog>
  );
}
