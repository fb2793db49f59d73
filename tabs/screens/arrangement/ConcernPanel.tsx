import { Button, Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Contact } from '../../../shared/contract/parts.ts';
import type { RaiseConcern } from '../../../shared/contract/register.ts';
import { newKey } from '../../api/new-key.ts';
import { useArrangementChange, useConcerns } from '../../api/use-arrangement.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { writtenDay } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

type Kind = RaiseConcern['kind'];

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  'urgent request': 'I need supervision sooner',
  entitlement: 'I am not getting the supervision I should',
  dispute: 'We disagree about something',
  'case escalation': 'A case has to be taken further',
};
const KINDS: readonly Kind[] = ['urgent request', 'entitlement', 'dispute', 'case escalation'];

export interface ConcernPanelProps {
  readonly arrangement: string;
  readonly contacts: readonly Contact[];
  readonly first: Kind;
  /** What is in the box to begin with. */
  readonly text?: string;
  readonly onDone: () => void;
}

/** A concern about the supervision itself, going the way the policy lays down. */
export function ConcernPanel({ arrangement, contacts, first, text: begun = '', onDone }: ConcernPanelProps) {
  const look = useLook();
  const concerns = useConcerns(arrangement);
  const raise = useArrangementChange<RaiseConcern>(arrangement, 'concerns');
  const [key] = useState(newKey);
  const [kind, setKind] = useState<Kind>(first);
  const [text, setText] = useState(begun);
  const [subject, setSubject] = useState('');
  const people = concerns.data?.people ?? [];
  const [isAsked, setAsked] = useState(false);
  const route = concerns.data?.routes.find((one) => one.kind === kind)?.steps ?? [];
  const open = (concerns.data?.concerns ?? []).filter((one) => !one.isClosed);
  const about = subject === '' ? {} : { subject };
  const isMissing = isAsked && text.trim() === '';
  return (
    <>
      <ActAndReferFirst contacts={contacts} />
      <RadioGroup
        aria-label="What it is about"
        value={kind}
        onChange={(_, { value }) => setKind(KINDS.find((one) => one === value) ?? first)}
      >
        {KINDS.map((one) => (
          <Radio key={one} value={one} label={KIND_WORDS[one]} />
        ))}
      </RadioGroup>
      <Field
        label="In your own words"
        hint="An allegation about an adult does not belong here: tell the head, the chair of governors or the LADO."
        {...(isMissing ? { validationMessage: 'Say what is wrong.' } : {})}
      >
        <Textarea value={text} rows={4} onChange={(_, { value }) => setText(value)} />
      </Field>
      {people.length > 0 && (
        <Field label="Whom it is about" hint="It never goes to them, whatever the policy’s way is.">
          <Select value={subject} onChange={(_, { value }) => setSubject(value)}>
            <option value="">Nobody in particular</option>
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {route.length > 0 && (
        <p className={look.quiet}>
          Your policy’s way:{' '}
          {route
            .map(
              (step) =>
                `${step.addressee}${step.needsAgreementOfBoth ? ', when you both agree' : ''}${step.rule === null ? '' : ` (rule ${step.rule})`}`,
            )
            .join(', then ')}
          .
        </p>
      )}
      {open.map((one) => (
        <p key={one.key} className={look.text}>
          Raised {writtenDay(one.raisedAt)} by {one.raisedBy.name}, now with {one.addressee.name}.
        </p>
      ))}
      <FailureNote error={raise.error} />
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={raise.isPending}
          onClick={() => {
            setAsked(true);
            if (text.trim() !== '') raise.mutate({ key, kind, text: text.trim(), ...about }, { onSuccess: onDone });
          }}
        >
          Send it
        </Button>
      </div>
    </>
  );
}
