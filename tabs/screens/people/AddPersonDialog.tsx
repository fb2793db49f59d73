import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { useAddPerson } from '../../api/use-people.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { SchoolField } from '../../look/SchoolField.tsx';
import { useLook } from '../../look/use-look.ts';

interface AddPersonDialogProps {
  readonly schools: readonly { readonly key: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Somebody with an account in the trust is added to a school, by e-mail address. */
export function AddPersonDialog({ schools, onClose }: AddPersonDialogProps) {
  const look = useLook();
  const add = useAddPerson();
  const [said, setSaid] = useState({ email: '', name: '', jobTitle: '', objectId: '', school: schools[0]?.key ?? '' });
  const wrong = add.error instanceof ApiError ? (add.error.field ?? undefined) : undefined;
  const isShown = wrong !== undefined && wrong in said && (wrong !== 'school' || schools.length > 1);
  const note = (field: string) => (wrong === field ? { validationMessage: add.error?.message ?? '' } : {});
  const set =
    (field: keyof typeof said) =>
    (_: unknown, { value }: { value: string }) =>
      setSaid({ ...said, [field]: value });
  const send = () =>
    add.mutate(said, {
      onSuccess: ({ person }) => {
        onClose();
        goTo(hrefTo.person(person.id));
      },
    });
  return (
    <AskDialog title="Add somebody" onClose={onClose}>
      <Field label="E-mail address" hint="Their account in the trust is found by it." required {...note('email')}>
        <Input type="email" value={said.email} maxLength={200} onChange={set('email')} />
      </Field>
      <Field label="Name" required {...note('name')}>
        <Input value={said.name} maxLength={120} onChange={set('name')} />
      </Field>
      <Field label="Job title" hint="For example: Deputy DSL" {...note('jobTitle')}>
        <Input value={said.jobTitle} maxLength={120} onChange={set('jobTitle')} />
      </Field>
      <SchoolField
        schools={schools}
        value={said.school}
        problem={wrong === 'school' ? add.error?.message : undefined}
        onChoose={(school) => setSaid({ ...said, school })}
      />
      {(wrong === 'objectId' || said.objectId !== '') && (
        <Field label="Object ID" hint="From Microsoft Entra; your IT team can look it up." {...note('objectId')}>
          <Input value={said.objectId} maxLength={60} onChange={set('objectId')} />
        </Field>
      )}
      {!isShown && <FailureNote error={add.error} />}
      <p className={look.quiet}>
        Somebody from outside, without an account? Add them under{' '}
        <a className={look.inText} href={hrefTo.people}>
          People without an account
        </a>
        .
      </p>
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={add.isPending || said.email.trim() === '' || said.name.trim() === ''}
          onClick={send}
        >
          Add
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </AskDialog>
  );
}
