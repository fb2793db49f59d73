import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ActionView } from '../../../shared/contract/actions.ts';
import { useMe } from '../../api/use-home.ts';
import { daysUntil, distanceInWords, writtenDate } from '../../look/dates.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

const ActionDialog = lazy(async () => ({ default: (await import('./ActionDialog.tsx')).ActionDialog }));

const useStyles = makeStyles({
  item: { alignItems: 'flex-start', display: 'flex', flexDirection: 'column', gap: '8px' },
  text: { whiteSpace: 'pre-wrap' },
});

function StatusTag({ action, today }: { readonly action: ActionView; readonly today: string | undefined }) {
  if (action.status === 'done')
    return <Tag tone="good">{action.closedOn === null ? 'Done' : `Done ${writtenDate(action.closedOn)}`}</Tag>;
  if (action.status === 'dropped') return <Tag tone="calm">No longer needed</Tag>;
  if (action.status === 'passed on') return <Tag tone="calm">Passed on</Tag>;
  if (action.dueOn === null)
    return (
      <Tag tone="calm" icon="clock">
        No date
      </Tag>
    );
  const isLate = today !== undefined && daysUntil(action.dueOn, today) < 0;
  const far = today === undefined ? '' : `, ${distanceInWords(action.dueOn, today)}`;
  return (
    <Tag
      tone={isLate ? 'late' : 'calm'}
      icon={isLate ? 'overdue' : 'clock'}
    >{`${isLate ? 'Was due' : 'Due'} ${writtenDate(action.dueOn)}${far}`}</Tag>
  );
}

/** One action: what, who, until when; done with a sentence about how. */
export function ActionItem({ action, mayChange }: { readonly action: ActionView; readonly mayChange: boolean }) {
  const look = useLook();
  const styles = useStyles();
  const today = useMe().data?.today;
  const [isAsking, setAsking] = useState(false);
  const isOpen = action.status === 'open';
  return (
    <li className={styles.item}>
      <p className={mergeClasses(look.text, styles.text)}>{action.text}</p>
      <div className={look.row}>
        <StatusTag action={action} today={today} />
        {action.category === 'refer' && (
          <Tag tone={action.referral?.isMade === true ? 'good' : 'late'} icon="shield">
            {action.referral?.isMade === true ? 'Referral made' : 'Referral: not made yet'}
          </Tag>
        )}
        {action.slippedCount > 0 && (
          <Tag tone="soon">{action.slippedCount === 1 ? 'Moved once' : `Moved ${action.slippedCount} times`}</Tag>
        )}
      </div>
      <p className={look.quiet}>
        {action.owner.name}
        {action.originOn !== null && ` · agreed ${writtenDate(action.originOn)}`}
      </p>
      {action.evidence !== null && action.evidence !== '' && <p className={look.text}>How: {action.evidence}</p>}
      {mayChange && isOpen && (
        <Button size="small" aria-label={`Mark as done: ${action.text}`} onClick={() => setAsking(true)}>
          Mark as done
        </Button>
      )}
      {isAsking && (
        <Suspense>
          <ActionDialog action={action} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </li>
  );
}
