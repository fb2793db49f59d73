import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Icon } from '../../look/Icon.tsx';
import { NewArrangementDialog } from './NewArrangementDialog.tsx';

interface NewArrangementButtonProps {
  readonly schools: readonly { readonly key: string; readonly name: string }[];
  /** The school somebody is looking at; '' = all of them. */
  readonly chosen: string;
}

/** The way to a new arrangement, at the school that is looked at or one that is chosen. Nothing where there is no school. */
export function NewArrangementButton({ schools, chosen }: NewArrangementButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const school = chosen === '' ? schools[0]?.key : chosen;
  if (school === undefined) return null;
  return (
    <>
      <Button icon={<Icon name="add" />} onClick={() => setOpen(true)}>
        New arrangement
      </Button>
      {isOpen && <NewArrangementDialog school={school} schools={schools} onClose={() => setOpen(false)} />}
    </>
  );
}
