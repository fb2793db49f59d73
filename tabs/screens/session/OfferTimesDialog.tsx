import { Button } from '@fluentui/react-components';
import { useArrangement } from '../../api/use-arrangement.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { BookPanel } from '../arrangement/BookPanel.tsx';

/** A session is called off; now a new time, so that it is not lost (C-127, R-40, R-61). */
export function OfferTimesDialog({
  arrangement,
  onClose,
}: {
  readonly arrangement: string;
  readonly onClose: () => void;
}) {
  const look = useLook();
  const page = useArrangement(arrangement);
  return (
    <AskDialog title="Offer another time" onClose={onClose}>
      <p className={look.text} role="status">
        The session is called off and the others are told. A new time keeps it from being lost.
      </p>
      {page.isPending && <Waiting isPart what="times when everybody is free" />}
      {page.isError && <Problem isPart error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined &&
        (page.data.may.book ? (
          <BookPanel page={page.data} onDone={onClose} />
        ) : (
          <p className={look.text}>You can’t book here. Please agree a new time with the others.</p>
        ))}
      <div>
        <Button onClick={onClose}>Later</Button>
      </div>
    </AskDialog>
  );
}
