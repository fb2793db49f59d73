import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { AskToRead, AuditSample } from '../../../shared/contract/inspections.ts';
import { ApiError } from '../../api/api-error.ts';
import { newKey } from '../../api/new-key.ts';
import { useDrawAuditSample } from '../../api/use-inspections.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';
import { ScopeField } from './ScopeField.tsx';

const USUAL_COUNT = 3;
const MOST = 10;
const USUAL_DAYS = 14;

interface DrawSampleDialogProps {
  readonly school: { readonly key: string; readonly name: string };
  readonly maxDays: number;
  readonly onDrawn: (sample: AuditSample) => void;
  readonly onClose: () => void;
}

const isWithin = (text: string, most: number) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most;

/** Asks how many supervisions of a school to draw for its audit, what to read of each, and for how long. */
export function DrawSampleDialog({ school, maxDays, onDrawn, onClose }: DrawSampleDialogProps) {
  const look = useLook();
  const draw = useDrawAuditSample(school.key);
  const [key] = useState(newKey);
  const [count, setCount] = useState(String(USUAL_COUNT));
  const [scope, setScope] = useState<AskToRead['scope']>('records');
  const [days, setDays] = useState(String(Math.min(USUAL_DAYS, maxDays)));
  const [purpose, setPurpose] = useState('');
  const isAboutDays = draw.error instanceof ApiError && draw.error.field === 'days';
  const isCount = isWithin(count, MOST);
  const isDays = isWithin(days, maxDays);
  const daysWrong = isAboutDays ? (draw.error?.message ?? '') : isDays ? '' : `From 1 to ${maxDays} days.`;
  const send = () =>
    draw.mutate(
      { key, count: Number(count), scope, days: Number(days), purpose: purpose.trim() },
      { onSuccess: (sample) => onDrawn(sample) },
    );
  return (
    <AskDialog title="Draw an audit sample" onClose={onClose}>
      <p className={look.text}>
        <strong>{school.name}</strong>
      </p>
      <p className={look.text}>
        Drawn at random among the supervisions that were held in the last year, the same for whoever draws today. Each
        is asked for on its own, as an audit; its people are told who reads, why and until when.
      </p>
      <Field
        label="How many"
        hint={`From 1 to ${MOST}.`}
        {...(isCount ? {} : { validationMessage: `From 1 to ${MOST}.` })}
      >
        <Input type="number" min={1} max={MOST} value={count} onChange={(_, { value }) => setCount(value)} />
      </Field>
      <ScopeField value={scope} onChoose={setScope} />
      <Field
        label="For how many days"
        hint={`At most ${maxDays}. No longer than you need.`}
        {...(daysWrong === '' ? {} : { validationMessage: daysWrong })}
      >
        <Input type="number" min={1} max={maxDays} value={days} onChange={(_, { value }) => setDays(value)} />
      </Field>
      <Field
        label="Anything to add"
        hint="That it is the audit sample, and which of how many, is said already. No child’s name, please."
      >
        <Textarea value={purpose} maxLength={1500} onChange={(_, { value }) => setPurpose(value)} />
      </Field>
      {!isAboutDays && <FailureNote error={draw.error} />}
      <div className={look.row}>
        <Button appearance="primary" disabled={draw.isPending || !isCount || !isDays} onClick={send}>
          Draw and ask
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </AskDialog>
  );
}
