import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useArrangement } from '../../api/use-arrangement.ts';
import { useSession } from '../../api/use-session.ts';
import { hrefTo } from '../../app/route.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { Problem } from '../../look/Problem.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { BookPanel } from '../arrangement/BookPanel.tsx';
import { StepDialog } from '../session/StepDialog.tsx';
import { stateOf, type TermCell, weekWords, whenOf, whose } from './term-cells.ts';

interface WeekDialogProps {
  readonly cell: TermCell;
  readonly today: string;
  readonly onClose: () => void;
}

/** The sessions of one week: look at one, move it, or book; where there is none, booking begins at once. */
export function WeekDialog({ cell, today, onClose }: WeekDialogProps) {
  const look = useLook();
  const [isBooking, setBooking] = useState(cell.sessions.length === 0);
  const [moving, setMoving] = useState<string | null>(null);
  if (moving !== null) return <MoveDialog session={moving} onClose={onClose} />;
  if (isBooking) return <BookDialog cell={cell} today={today} onClose={onClose} />;
  return (
    <AskDialog title={`${whose(cell.row)}, ${weekWords(cell.week)}`} onClose={onClose}>
      <ul className={look.divided}>
        {cell.sessions.map((one) => {
          const state = stateOf(one);
          return (
            <li key={one.session.key} className={look.stack}>
              <div className={look.row}>
                <strong>{whenOf(one)}</strong>
                <Tag {...state}>{state.words}</Tag>
              </div>
              <p className={look.quiet}>{one.session.venue}</p>
              <div className={look.row}>
                <a className={look.link} href={hrefTo.session(one.session.key)} onClick={onClose}>
                  Open the session
                </a>
                {one.mayMove && <Button onClick={() => setMoving(one.session.key)}>Move it</Button>}
              </div>
            </li>
          );
        })}
      </ul>
      {cell.mayBook && (
        <div>
          <Button onClick={() => setBooking(true)}>Book another session</Button>
        </div>
      )}
    </AskDialog>
  );
}

function BookDialog({ cell, today, onClose }: WeekDialogProps) {
  const page = useArrangement(cell.row.arrangement);
  const from = cell.week.mondayOn > today ? cell.week.mondayOn : today;
  return (
    <AskDialog
      title={`Book ${whose(cell.row).replace(/^With/, 'with')}, from ${weekWords(cell.week)}`}
      onClose={onClose}
    >
      {page.isPending && <Waiting isPart what="times when everybody is free" />}
      {page.isError && <Problem isPart error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && <BookPanel page={page.data} from={from} onDone={onClose} />}
    </AskDialog>
  );
}

function MoveDialog({ session, onClose }: { readonly session: string; readonly onClose: () => void }) {
  const page = useSession(session);
  if (page.data !== undefined) return <StepDialog step="move" page={page.data} onClose={onClose} />;
  return (
    <AskDialog title="Move the session" onClose={onClose}>
      {page.isError ? (
        <Problem isPart error={page.error} onRetry={() => void page.refetch()} />
      ) : (
        <Waiting isPart what="the session" />
      )}
    </AskDialog>
  );
}
