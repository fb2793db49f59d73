import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConcernView } from '../../../shared/contract/register.ts';
import { newKey } from '../../api/new-key.ts';
import { useConcernStep } from '../../api/use-arrangement.ts';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

type Wanted = NonNullable<ConcernView['wanted']>[number];

const ASKED: Readonly<Record<Wanted['step'], string>> = {
  talked: 'The two of you talk it over first, within supervision',
  told: 'The other one is told beforehand',
  meeting: 'You both meet whoever has it',
};
const LABELS: Readonly<Record<Wanted['step'], string>> = {
  talked: 'Talked over on',
  told: 'Told on',
  meeting: 'Meeting on',
};

/** What the policy wants to have happened here or before the next step, each with a box for its day; never in the way of anything else. */
export function ConcernDays({ concern }: { readonly concern: ConcernView }) {
  const look = useLook();
  const wanted = concern.wanted ?? [];
  if (wanted.length === 0) return null;
  return (
    <div className={look.stack}>
      <h3 className={look.small}>Your policy asks for</h3>
      <ul className={look.list}>
        {wanted.map((one) => (
          <li key={one.step} className={look.text}>
            {ASKED[one.step]}
            {one.byOn !== null && `, by ${writtenDate(one.byOn)}`}
            <span className={look.quiet}> rule {one.rule}</span>
            {concern.may.note && <DayOf concern={concern.key} step={one.step} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function DayOf({ concern, step }: { readonly concern: string; readonly step: Wanted['step'] }) {
  const look = useLook();
  const take = useConcernStep(concern);
  const [key] = useState(newKey);
  const [on, setOn] = useState('');
  return (
    <div className={look.row}>
      <Field label={LABELS[step]}>
        <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      <Button disabled={take.isPending || on === ''} onClick={() => take.mutate({ key, step, on })}>
        Note the day
      </Button>
      <FailureNote error={take.error} />
    </div>
  );
}
