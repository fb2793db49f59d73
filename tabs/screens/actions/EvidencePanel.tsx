import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActionView } from '../../../shared/contract/actions.ts';
import { useChangeAction } from '../../api/use-actions.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface EvidencePanelProps {
  readonly action: ActionView;
  readonly onDone: () => void;
}

/** Closes an action with a sentence about how it was done. */
export function EvidencePanel({ action, onDone }: EvidencePanelProps) {
  const look = useLook();
  const change = useChangeAction(action.key);
  const [evidence, setEvidence] = useState(action.evidence ?? '');
  const [outcome, setOutcome] = useState<'done' | 'dropped'>('done');
  const isReferral = action.category === 'refer';
  const body = {
    version: action.version,
    status: outcome,
    evidence: evidence.trim() === '' ? null : evidence,
    ...(isReferral && outcome === 'done'
      ? { referral: { isMade: true, feedbackDueOn: action.referral?.feedbackDueOn ?? null } }
      : {}),
  };
  return (
    <>
      <p className={look.text}>{action.text}</p>
      <RadioGroup
        aria-label="What became of it"
        layout="horizontal"
        value={outcome}
        onChange={(_, { value }) => setOutcome(value === 'dropped' ? 'dropped' : 'done')}
      >
        <Radio value="done" label={isReferral ? 'The referral is made' : 'It is done'} />
        <Radio value="dropped" label="It is no longer needed" />
      </RadioGroup>
      <Field label="How" hint="A sentence is enough. No child’s name.">
        <Textarea value={evidence} rows={3} onChange={(_, { value }) => setEvidence(value)} />
      </Field>
      <FailureNote error={change.error} />
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={change.isPending}
          onClick={() => change.mutate(body, { onSuccess: onDone })}
        >
          {outcome === 'done' ? 'Mark as done' : 'Close it'}
        </Button>
      </div>
    </>
  );
}
