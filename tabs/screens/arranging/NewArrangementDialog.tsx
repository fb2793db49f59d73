import { useNewArrangement } from '../../api/use-arranging.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { Problem } from '../../look/Problem.tsx';
import { Waiting } from '../../look/Waiting.tsx';
import { NewArrangementForm } from './NewArrangementForm.tsx';

/** Makes a new arrangement at a school: who supervises whom, in what way, from when. */
export function NewArrangementDialog({ school, onClose }: { readonly school: string; readonly onClose: () => void }) {
  const page = useNewArrangement(school);
  return (
    <AskDialog title="New arrangement" onClose={onClose}>
      {page.isPending && <Waiting what="the people" />}
      {page.isError && <Problem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && <NewArrangementForm page={page.data} onClose={onClose} />}
    </AskDialog>
  );
}
