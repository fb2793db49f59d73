import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConcernView, StepConcern } from '../../../shared/contract/register.ts';
import { newKey } from '../../api/new-key.ts';
import { useConcernStep } from '../../api/use-arrangement.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

type Step = StepConcern['step'];

const NEEDS_A_WORD: ReadonlySet<Step> = new Set(['refuse to agree', 'note', 'close']);

/** What the reader can do with a concern now: agree or not, note, take it further, close it. Each is written down with their name. */
export function ConcernSteps({ concern }: { readonly concern: ConcernView }) {
  const look = useLook();
  const take = useConcernStep(concern.key);
  const [note, setNote] = useState('');
  const [key, setKey] = useState(newKey);
  const [lacking, setLacking] = useState(false);
  const { may, isAsking, otherPartyAgrees } = concern;
  if (!may.agree && !may.moveOn && !may.note && !may.close) return null;
  const send = (step: Step) => {
    const isLacking = NEEDS_A_WORD.has(step) && note.trim() === '';
    setLacking(isLacking);
    if (isLacking) return;
    const done = () => {
      setNote('');
      setKey(newKey());
    };
    take.mutate({ key, step, note: note.trim() }, { onSuccess: done });
  };
  const onwards = isAsking
    ? 'Take it on without waiting'
    : otherPartyAgrees === false
      ? 'Take it on all the same'
      : 'Take it to the next step';
  return (
    <div className={look.stack}>
      {may.agree && (
        <p className={look.text}>
          Your policy asks for your agreement before this goes further. Either answer is kept, with your name.
        </p>
      )}
      <Field
        label="A word about it"
        hint="Everybody who can read this sees it. Nothing about a child."
        {...(lacking ? { validationMessage: 'Say a word about it first.' } : {})}
      >
        <Textarea value={note} rows={3} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <FailureNote error={take.error} />
      <div className={look.row}>
        {may.agree && (
          <>
            <Button appearance="primary" disabled={take.isPending} onClick={() => send('agree')}>
              I agree
            </Button>
            <Button disabled={take.isPending} onClick={() => send('refuse to agree')}>
              I don’t agree
            </Button>
          </>
        )}
        {may.note && (
          <Button disabled={take.isPending} onClick={() => send('note')}>
            Note it
          </Button>
        )}
        {may.moveOn && (
          <Button disabled={take.isPending} onClick={() => send('move on')}>
            {onwards}
          </Button>
        )}
        {may.close && (
          <Button disabled={take.isPending} onClick={() => send('close')}>
            Close it
          </Button>
        )}
      </div>
    </div>
  );
}
