import { Button, Field, Input, mergeClasses, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { InspectionList } from '../../../shared/contract/inspections.ts';
import { useChangeInspectionSettings } from '../../api/use-inspections.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

/** What the trust settles about reading by inspection; for trust leads and administrators. */
export function InspectionRules({ settings }: { readonly settings: InspectionList['settings'] }) {
  const look = useLook();
  const change = useChangeInspectionSettings();
  const [days, setDays] = useState(String(settings.maxDays));
  const isWrong = !/^\d+$/.test(days) || Number(days) < 1 || Number(days) > 90;
  const save = (secondApprover: boolean) => change.mutate({ secondApprover, maxDays: Number(days) });
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="inspection-rules">
      <h2 id="inspection-rules" className={look.heading}>
        How your trust does it
      </h2>
      <p className={look.quiet}>
        Whatever you choose, everybody but a trust lead needs somebody else’s yes, nobody decides about their own
        request, and nobody about records of their own supervision.
      </p>
      <Switch
        label="A trust lead needs a second person’s yes too"
        checked={settings.secondApprover}
        disabled={change.isPending || isWrong}
        onChange={(_, { checked }) => save(checked)}
      />
      <Field
        label="Longest time, in days"
        {...(isWrong ? { validationMessage: 'From 1 to 90 days.' } : {})}
        style={{ maxWidth: '220px' }}
      >
        <Input type="number" min={1} max={90} value={days} onChange={(_, { value }) => setDays(value)} />
      </Field>
      <div>
        <Button
          disabled={change.isPending || isWrong || Number(days) === settings.maxDays}
          onClick={() => save(settings.secondApprover)}
        >
          Save
        </Button>
      </div>
      <FailureNote error={change.error} />
    </section>
  );
}
