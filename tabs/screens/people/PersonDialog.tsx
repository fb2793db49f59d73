import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { OutsidePeople, OutsidePerson } from '../../../shared/contract/people.ts';
import { ApiError } from '../../api/api-error.ts';
import { newKey } from '../../api/new-key.ts';
import { useSaveOutsidePerson } from '../../api/use-outside-people.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { SchoolField } from '../../look/SchoolField.tsx';
import { useLook } from '../../look/use-look.ts';

interface PersonDialogProps {
  /** null = somebody new. */
  readonly person: OutsidePerson | null;
  readonly schools: OutsidePeople['schools'];
  readonly onClose: () => void;
}

/** Name, role and address of somebody without an account. */
export function PersonDialog({ person, schools, onClose }: PersonDialogProps) {
  const look = useLook();
  const save = useSaveOutsidePerson();
  const [key] = useState(newKey);
  const [name, setName] = useState(person?.name ?? '');
  const [jobTitle, setJobTitle] = useState(person?.jobTitle ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [school, setSchool] = useState(schools[0]?.key ?? '');
  const wrong = save.error instanceof ApiError ? (save.error.field ?? undefined) : undefined;
  const said = (field: string) => (wrong === field ? { validationMessage: save.error?.message ?? '' } : {});
  const send = () => {
    const body = { name: name.trim(), jobTitle: jobTitle.trim(), email: email.trim() };
    const change = person === null ? { id: null, body: { ...body, key, school } } : { id: person.id, body };
    save.mutate(change, { onSuccess: onClose });
  };
  return (
    <AskDialog title={person === null ? 'Add somebody without an account' : `Change ${person.name}`} onClose={onClose}>
      <Field label="Name" required {...said('name')}>
        <Input value={name} maxLength={120} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field
        label="What they do, and for whom"
        hint="For example: Counsellor, Brightwater Agency"
        {...said('jobTitle')}
      >
        <Input value={jobTitle} maxLength={120} onChange={(_, { value }) => setJobTitle(value)} />
      </Field>
      {person === null && <SchoolField schools={schools} value={school} onChoose={setSchool} />}
      <Field
        label="E-mail address"
        hint="Only for calendar files. Leads, the head and administrators see it, nobody else."
        {...said('email')}
      >
        <Input type="email" value={email} maxLength={200} onChange={(_, { value }) => setEmail(value)} />
      </Field>
      {wrong === undefined && <FailureNote error={save.error} />}
      <div className={look.row}>
        <Button appearance="primary" disabled={save.isPending || name.trim() === ''} onClick={send}>
          Save
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </AskDialog>
  );
}
