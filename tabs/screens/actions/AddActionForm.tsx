import { Button, Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import type { ActionView } from '../../../shared/contract/actions.ts';
import type { ArrangementSummary } from '../../../shared/contract/parts.ts';
import { newKey } from '../../api/new-key.ts';
import { useAddAction } from '../../api/use-actions.ts';
import { useMe } from '../../api/use-home.ts';
import { useTab } from '../../app/tab-context.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';

const PolicyPrompts = lazy(async () => ({ default: (await import('../policy/PolicyPrompts.tsx')).PolicyPrompts }));

type Category = ActionView['category'];

const CATEGORIES: readonly (readonly [Category, string])[] = [
  ['case', 'About a case'],
  ['refer', 'A referral about a child'],
  ['practice', 'Practice in school'],
  ['development', 'Professional development'],
  ['support', 'Support'],
  ['other', 'Something else'],
];

const useStyles = makeStyles({
  pair: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 140px), 1fr))' },
});

interface AddActionFormProps {
  readonly arrangement: ArrangementSummary;
  readonly session: string;
}

/** Adds what was agreed. Ctrl+Enter adds it and leaves the cursor ready for the next. */
export function AddActionForm({ arrangement, session }: AddActionFormProps) {
  const look = useLook();
  const styles = useStyles();
  const { oid } = useTab();
  const today = useMe().data?.today ?? '';
  const add = useAddAction(arrangement.key);
  const people = [...arrangement.supervisees, ...arrangement.supervisors];
  const [text, setText] = useState('');
  const [category, setCategory] = useState<Category>('case');
  const [owner, setOwner] = useState(() => people.find((person) => person.id === oid)?.id ?? people[0]?.id ?? oid);
  const [dueOn, setDueOn] = useState('');
  const [isMade, setMade] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const [key, setKey] = useState(newKey);
  const isReferral = category === 'refer';

  const send = () => {
    if (text.trim() === '') {
      box.current?.focus();
      return;
    }
    const due = dueOn !== '' ? dueOn : isReferral && today !== '' ? today : null;
    const referral = isReferral ? { isMade, feedbackDueOn: null } : null;
    add.mutate(
      { key, session, text: text.trim(), category, owner, dueOn: due, referral },
      {
        onSuccess: () => {
          setText('');
          setDueOn('');
          setMade(false);
          setKey(newKey());
          box.current?.focus();
        },
      },
    );
  };
  const addOnKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <fieldset className={look.group} aria-label="Add an action" onKeyDown={addOnKey}>
      <Field label="What has been agreed">
        <Textarea
          ref={(node: HTMLTextAreaElement | null) => {
            box.current = node;
          }}
          value={text}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.pair}>
        <Field label="Who" className={look.field}>
          <Select value={owner} onChange={(_, { value }) => setOwner(value)}>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="By when"
          className={look.field}
          {...(isReferral && dueOn === '' ? { hint: 'Today, unless you say otherwise' } : {})}
        >
          <Input type="date" value={dueOn} onChange={(_, { value }) => setDueOn(value)} />
        </Field>
      </div>
      <Field label="What it is about" className={look.field}>
        <Select
          value={category}
          onChange={(_, { value }) => setCategory(CATEGORIES.find(([one]) => one === value)?.[0] ?? 'other')}
        >
          {CATEGORIES.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {isReferral && (
        <Suspense>
          <PolicyPrompts arrangement={arrangement} moment="referral" />
        </Suspense>
      )}
      {isReferral && (
        <Checkbox
          checked={isMade}
          onChange={(_, { checked }) => setMade(checked === true)}
          label="The referral has been made. If not: make it first, write later."
        />
      )}
      <FailureNote error={add.error} />
      <div>
        <Button icon={<Icon name="add" />} disabled={add.isPending} onClick={send}>
          Add the action
        </Button>
      </div>
    </fieldset>
  );
}
