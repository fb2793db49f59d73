import type { SessionPage } from '../../../shared/contract/sessions.ts';
import { FoldCard, hasRoomBeside } from '../../look/FoldCard.tsx';
import { useLook } from '../../look/use-look.ts';
import { ActionItem } from '../actions/ActionItem.tsx';
import { AddActionForm } from '../actions/AddActionForm.tsx';

/** Actions carried over from earlier sessions first, then the ones agreed in this session. */
export function ActionsPart({ page }: { readonly page: SessionPage }) {
  const look = useLook();
  const { session, arrangement, actions, may } = page;
  const carried = actions.filter((action) => action.originSession !== session.key);
  const agreed = actions.filter((action) => action.originSession === session.key);
  const open = actions.filter((action) => action.status === 'open').length;
  return (
    <FoldCard title="Actions" summary={open === 0 ? undefined : `${open} still open`} startsOpen={hasRoomBeside()}>
      {actions.length === 0 && <p className={look.quiet}>No actions yet.</p>}
      {carried.length > 0 && (
        <>
          <h3 className={look.quiet}>From earlier sessions</h3>
          <ul className={look.divided}>
            {carried.map((action) => (
              <ActionItem key={action.key} action={action} mayChange={may.addActions} />
            ))}
          </ul>
        </>
      )}
      {agreed.length > 0 && (
        <>
          <h3 className={look.quiet}>From this session</h3>
          <ul className={look.divided}>
            {agreed.map((action) => (
              <ActionItem key={action.key} action={action} mayChange={may.addActions} />
            ))}
          </ul>
        </>
      )}
      {may.addActions && <AddActionForm arrangement={arrangement} session={session.key} />}
    </FoldCard>
  );
}
