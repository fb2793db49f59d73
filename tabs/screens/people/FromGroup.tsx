import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportFile } from '../../../shared/contract/import.ts';
import { useFindGroups, useGroupSheet } from '../../api/use-import.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { SchoolField } from '../../look/SchoolField.tsx';
import { useLook } from '../../look/use-look.ts';

interface FromGroupProps {
  readonly schools: readonly { readonly key: string; readonly name: string }[];
  readonly onFile: (file: ImportFile) => void;
}

/** The members of a group of the trust's directory, as a sheet of people of one school. */
export function FromGroup({ schools, onFile }: FromGroupProps) {
  const look = useLook();
  const find = useFindGroups();
  const sheet = useGroupSheet();
  const [name, setName] = useState('');
  const [school, setSchool] = useState(schools[0]?.key ?? '');
  const groups = find.data?.groups ?? [];
  const take = (group: string) =>
    sheet.mutate({ group, school }, { onSuccess: ({ name: called, content }) => onFile({ name: called, content }) });
  return (
    <div className={look.stack}>
      <div className={look.row}>
        <Field label="The group’s name begins with">
          <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
        </Field>
        <SchoolField label="Its people belong to" schools={schools} value={school} onChoose={setSchool} />
      </div>
      <div>
        <Button disabled={find.isPending || name.trim().length < 2} onClick={() => find.mutate(name.trim())}>
          Find the group
        </Button>
      </div>
      {find.isSuccess && groups.length === 0 && <p className={look.text}>No group’s name begins so.</p>}
      <ul className={look.divided}>
        {groups.map((group) => (
          <li key={group.id} className={look.spread}>
            <span className={look.text}>{group.name}</span>
            <Button disabled={sheet.isPending} aria-label={`Look at ${group.name}`} onClick={() => take(group.id)}>
              Look at its people
            </Button>
          </li>
        ))}
      </ul>
      <FailureNote error={find.error ?? sheet.error} />
    </div>
  );
}
