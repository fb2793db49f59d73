import { Button, Field, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { ContractPage } from '../../../shared/contract/records.ts';
import { beginContract } from '../../api/record-calls.ts';
import { useRecordChange } from '../../api/use-record.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface BeginContractProps {
  readonly arrangement: string;
  readonly forms: ContractPage['forms'];
  /** There is none yet; otherwise a new version follows the one in force. */
  readonly isFirst: boolean;
}

/** A contract is made, on the form chosen where the policy prints several. */
export function BeginContract({ arrangement, forms, isFirst }: BeginContractProps) {
  const look = useLook();
  const [chosen, setChosen] = useState(forms[0]?.id ?? null);
  const begin = useRecordChange((api, formId: string | null) => beginContract(api, arrangement, formId));
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-label="A new contract">
      <p className={look.text}>
        {isFirst
          ? 'There is no contract yet. Supervision can begin without one; it is only shown as missing.'
          : 'Time to look at it together again? A new version starts from this one; this one stays readable.'}
      </p>
      {forms.length > 1 && (
        <Field label="On which form">
          <RadioGroup value={chosen ?? ''} onChange={(_, { value }) => setChosen(value)}>
            {forms.map((form) => (
              <Radio key={form.id} value={form.id} label={form.title} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <FailureNote error={begin.error} />
      <div>
        <Button appearance="primary" disabled={begin.isPending} onClick={() => begin.mutate(chosen)}>
          {isFirst ? 'Make the contract' : 'Make a new version'}
        </Button>
      </div>
    </section>
  );
}
