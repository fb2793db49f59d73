import { Button, mergeClasses } from '@fluentui/react-components';
import { useExportArrangement } from '../../api/use-oversight.ts';
import { Downloading } from '../../look/Downloading.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

/** Everything of an arrangement that its reader may read, to take away. */
export function ExportArrangement({ arrangementKey }: { readonly arrangementKey: string }) {
  const look = useLook();
  const exporting = useExportArrangement(arrangementKey);
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby="take-away">
      <h2 id="take-away" className={look.heading}>
        Take it all away
      </h2>
      <p className={look.text}>
        Sessions, records, actions and what was said about children, as files. They leave the protection of this app:
        keep them as you would keep the paper. That you took them is written down above, where you both see it.
      </p>
      <div className={look.row}>
        <Button disabled={exporting.isPending} onClick={() => exporting.mutate('xlsx')}>
          Export to Excel
        </Button>
        <Button disabled={exporting.isPending} onClick={() => exporting.mutate('json')}>
          Export as JSON
        </Button>
        <Downloading isPending={exporting.isPending} isDone={exporting.isSuccess} />
      </div>
      <FailureNote error={exporting.error} />
    </section>
  );
}
