import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActionView } from '../../../shared/contract/actions.ts';
import { useActions } from '../../api/use-actions.ts';
import { useMe } from '../../api/use-home.ts';
import { useTab } from '../../app/tab-context.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { daysUntil } from '../../look/dates.ts';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { ActionItem } from './ActionItem.tsx';

interface GroupProps {
  readonly title: string;
  readonly actions: readonly ActionView[];
  readonly oid: string;
  /** Only so many until somebody asks for the rest; left out = all. */
  readonly most?: number;
}

/** Of what is closed the latest are enough to look back on. */
const LATEST = 5;

const byClosing = (one: ActionView, other: ActionView) => (other.closedOn ?? '').localeCompare(one.closedOn ?? '');

function Group({ title, actions, oid, most = actions.length }: GroupProps) {
  const look = useLook();
  const [isAll, setAll] = useState(false);
  if (actions.length === 0) return null;
  const shown = isAll ? actions : actions.slice(0, most);
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-label={title}>
      <h2 className={look.heading}>
        {title} ({actions.length})
      </h2>
      <ul className={look.divided}>
        {shown.map((action) => (
          <ActionItem
            key={action.key}
            action={action}
            mayChange={action.owner.id === oid || action.status === 'open'}
          />
        ))}
      </ul>
      {shown.length < actions.length && (
        <div>
          <Button onClick={() => setAll(true)}>Show {actions.length - shown.length} more</Button>
        </div>
      )}
    </section>
  );
}

/** All actions of one's arrangements: overdue first, mine before the others', the latest of what is closed last. */
export function Actions() {
  const look = useLook();
  const { oid } = useTab();
  const me = useMe().data;
  const page = useActions();
  if (page.isPending) return <Waiting what="your actions" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { actions } = page.data;
  const open = actions.filter((action) => action.status === 'open');
  const isLate = ({ dueOn }: ActionView) => dueOn !== null && me !== undefined && daysUntil(dueOn, me.today) < 0;
  const inTime = open.filter((action) => !isLate(action));
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <h1 className={look.title}>Actions</h1>
      <ActAndReferFirst contacts={me?.schools[0]?.contacts ?? []} />
      {open.length === 0 && <p className={look.text}>No action is open. New ones are agreed in a session.</p>}
      <Group title="Overdue" actions={open.filter(isLate)} oid={oid} />
      <Group title="Yours" actions={inTime.filter((action) => action.owner.id === oid)} oid={oid} />
      <Group title="Other people’s" actions={inTime.filter((action) => action.owner.id !== oid)} oid={oid} />
      <Group
        title="Closed"
        actions={actions.filter((action) => action.status !== 'open').sort(byClosing)}
        oid={oid}
        most={LATEST}
      />
    </div>
  );
}
