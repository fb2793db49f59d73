import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Audits } from '../../../shared/contract/evaluations.ts';
import { ApiError } from '../../api/api-error.ts';
import { newKey } from '../../api/new-key.ts';
import { useOpenAudit } from '../../api/use-audits.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface OpenAuditDialogProps {
  readonly school: Audits['mayOpen'][number];
  readonly today: string;
  readonly onClose: () => void;
}

/** From which day to which people can answer. */
export function OpenAuditDialog({ school, today, onClose }: OpenAuditDialogProps) {
  const look = useLook();
  const open = useOpenAudit(school.key);
  const [key] = useState(newKey);
  const [opensOn, setOpensOn] = useState(today);
  const [closesOn, setClosesOn] = useState('');
  const wrong = open.error instanceof ApiError ? (open.error.field ?? undefined) : undefined;
  const said = (field: string) => (wrong === field ? { validationMessage: open.error?.message ?? '' } : {});
  return (
    <AskDialog title={`Open an audit at ${school.name}`} onClose={onClose}>
      <Field label="First day" {...said('opensOn')}>
        <Input type="date" min={today} value={opensOn} onChange={(_, { value }) => setOpensOn(value)} />
      </Field>
      <Field label="Last day" hint="Two weeks of school are enough for most." {...said('closesOn')}>
        <Input type="date" min={opensOn} value={closesOn} onChange={(_, { value }) => setClosesOn(value)} />
      </Field>
      <p className={look.quiet}>
        Everybody who is asked finds it on their home page. You will see how many have answered, never who, and the
        results the day after the last day.
      </p>
      {wrong === undefined && <FailureNote error={open.error} />}
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={open.isPending || opensOn === '' || closesOn === ''}
          onClick={() => open.mutate({ key, opensOn, closesOn }, { onSuccess: onClose })}
        >
          Open it
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </AskDialog>
  );
}
