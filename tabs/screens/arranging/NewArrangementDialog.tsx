import { useState } from 'react';
import { useNewArrangement } from '../../api/use-arranging.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { Problem } from '../../look/Problem.tsx';
import { SchoolField } from '../../look/SchoolField.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { type BegunArrangement, NewArrangementForm } from './NewArrangementForm.tsx';

interface NewArrangementDialogProps {
  /** Where it is to be, unless another is chosen. */
  readonly school: string;
  /** Where it can be; left out = at that school only. */
  readonly schools?: readonly { readonly key: string; readonly name: string }[];
  /** Whom it is for, where that is known already. */
  readonly begin?: BegunArrangement;
  readonly onClose: () => void;
}

/** Makes a new arrangement at a school: who supervises whom, in what way, from when. */
export function NewArrangementDialog({ school: first, schools = [], begin, onClose }: NewArrangementDialogProps) {
  const [school, setSchool] = useState(first);
  const look = useLook();
  const page = useNewArrangement(school);
  return (
    <AskDialog title="New arrangement" onClose={onClose}>
      <SchoolField schools={schools} value={school} onChoose={setSchool} />
      {schools.length < 2 && page.data !== undefined && <p className={look.quiet}>{page.data.school.name}</p>}
      {page.isPending && <Waiting isPart what="the people" />}
      {page.isError && <Problem isPart error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && <NewArrangementForm key={school} page={page.data} begin={begin} onClose={onClose} />}
    </AskDialog>
  );
}
