import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import { NewArrangementDialog } from './NewArrangementDialog.tsx';

interface NewArrangementButtonProps {
  readonly schools: readonly { readonly key: string; readonly name: string }[];
  /** The school somebody is looking at; '' = all of them. */
  readonly chosen: string;
}

/** The way to a new arrangement, at the school that is looked at or one that is chosen. */
export function NewArrangementButton({ schools, chosen }: NewArrangementButtonProps) {
  const look = useLook();
  const [isOpen, setOpen] = useState(false);
  const [own, setOwn] = useState(schools[0]?.key ?? '');
  const school = chosen === '' ? own : chosen;
  if (school === '') return null;
  return (
    <div className={look.row}>
      {chosen === '' && schools.length > 1 && (
        <Select aria-label="School of the new arrangement" value={own} onChange={(_, { value }) => setOwn(value)}>
          {schools.map((one) => (
            <option key={one.key} value={one.key}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
      <Button icon={<Icon name="add" />} onClick={() => setOpen(true)}>
        New arrangement
      </Button>
      {isOpen && <NewArrangementDialog school={school} onClose={() => setOpen(false)} />}
    </div>
  );
}
