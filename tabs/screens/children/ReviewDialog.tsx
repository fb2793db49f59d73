import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { FollowedChild } from '../../../shared/contract/children.ts';
import { CASE_RISKS } from '../../../shared/domain/cases/case-reference.ts';
import { ApiError } from '../../api/api-error.ts';
import { useChildrenChange } from '../../api/use-children.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface ReviewDialogProps {
  readonly arrangement: string;
  readonly child: FollowedChild;
  readonly onClose: () => void;
}

/** How high the two of them take the risk to be, and when the case is reviewed next. */
export function ReviewDialog({ arrangement, child, onClose }: ReviewDialogProps) {
  const look = useLook();
  const change = useChildrenChange(arrangement);
  const [risk, setRisk] = useState<string>(child.risk ?? '');
  const [on, setOn] = useState(child.review?.on ?? '');
  const problem = change.error instanceof ApiError && change.error.field === 'reviewOn' ? change.error.message : null;
  const send = () => {
    const { key, version } = child;
    const said = { risk: CASE_RISKS.find((one) => one === risk) ?? null, reviewOn: on === '' ? null : on };
    change.mutate({ child: key, change: { version, ...said } }, { onSuccess: onClose });
  };
  return (
    <AskDialog title="Risk and review meeting" onClose={onClose}>
      <p className={look.text}>
        <strong>{child.reference}</strong>
      </p>
      <Field label="Level of risk, as you see it" hint="Read by the two of you and whoever stands in.">
        <Select value={risk} onChange={(_, { value }) => setRisk(value)}>
          <option value="">Not said</option>
          {CASE_RISKS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <Field
        label="Next review, core group or conference"
        hint="Empty if none is known. You are told here when nothing is booked before it."
        validationMessage={problem === null ? null : { children: problem, role: 'alert' }}
      >
        <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      {problem === null && <FailureNote error={change.error} />}
      <div className={look.row}>
        <Button appearance="primary" disabled={change.isPending} onClick={send}>
          Save
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </AskDialog>
  );
}
