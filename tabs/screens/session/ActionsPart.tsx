import type { SessionPage } from '../../../shared/contract/sessions.ts';
import { useLook } from '../../look/use-look.ts';
import { ActionItem } from '../actions/ActionItem.tsx';
import { AddActionForm } from '../actions/AddActionForm.tsx';

/** Actions carried over from earlier sessions first, then the ones agreed in this session. */
export function ActionsPart({ page }: { readonly page: SessionPage }) {
  const look = useLook();
  const { session, arrangement, actions, may } = page;
  const carried = actions.filter((action) => action.originSession !== session.key);
  const agreed = actions.filter((action) => action.originSession === session.key);
  return (
    <section className={`${look.card} ${look.stack}`} aria-labelledby="actions">
      <h2 id="actions" className={look.heading}>
        Actions
      </h2>
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
    </section>
  );
}
