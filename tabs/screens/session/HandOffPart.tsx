import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { SessionPage } from '../../../shared/contract/sessions.ts';
import { newKey } from '../../api/new-key.ts';
import { useHandOff } from '../../api/use-attendance.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

/** Clinical supervision: a child protection matter arose. First act and refer, then the safeguarding team, then paper. */
export function HandOffPart({ page }: { readonly page: SessionPage }) {
  const look = useLook();
  const { handOff, session } = page;
  const hand = useHandOff(session.key);
  const [key, setKey] = useState(newKey);
  const [isOpen, setOpen] = useState(false);
  const [contactedOn, setContactedOn] = useState('');
  if (handOff === undefined) return null;
  const send = () =>
    hand.mutate(
      { key, contactedOn: contactedOn === '' ? null : contactedOn },
      {
        onSuccess: () => {
          setKey(newKey());
          setOpen(false);
        },
      },
    );
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby="hand-off">
      <h2 id="hand-off" className={look.small}>
        Did a safeguarding matter arise?
      </h2>
      {isOpen ? (
        <>
          <p className={look.text}>Is a child at risk now? Act and refer first, write later.</p>
          <p className={look.text}>
            {handOff.action}. Rule {handOff.rule} of your policy. The team is told that somebody is coming, not why.
          </p>
          <Field
            label="The team was contacted on"
            hint="Leave it empty if that is still to be done: it stays open today."
          >
            <Input type="date" value={contactedOn} onChange={(_, { value }) => setContactedOn(value)} />
          </Field>
          <FailureNote error={hand.error} />
          <div className={look.row}>
            <Button appearance="primary" disabled={hand.isPending} onClick={send}>
              Hand it to the safeguarding team
            </Button>
            <Button onClick={() => setOpen(false)}>Not now</Button>
          </div>
        </>
      ) : (
        <div className={look.row}>
          <Button onClick={() => setOpen(true)}>A safeguarding matter arose</Button>
        </div>
      )}
      {hand.isSuccess && !isOpen && (
        <p className={look.quiet} role="status">
          It is with the actions of this session.
        </p>
      )}
    </section>
  );
}
