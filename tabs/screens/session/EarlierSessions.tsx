import type { SessionPage } from '../../../shared/contract/sessions.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDate } from '../../look/dates.ts';
import { FoldCard, hasRoomBeside } from '../../look/FoldCard.tsx';
import { useLook } from '../../look/use-look.ts';

/** More than this stand folded. */
const MOST = 6;

/** The way back to earlier sessions of the same arrangement. */
export function EarlierSessions({ earlier }: Pick<SessionPage, 'earlier'>) {
  const look = useLook();
  if (earlier.length === 0) return null;
  return (
    <FoldCard title="Earlier sessions" startsOpen={hasRoomBeside() && earlier.length <= MOST}>
      <ul className={look.list}>
        {earlier.map((one) => (
          <li key={one.key}>
            <a className={look.inText} href={hrefTo.session(one.key)}>
              {writtenDate(one.heldOn)}
            </a>{' '}
            <span className={look.quiet}>{one.recordState}</span>
          </li>
        ))}
      </ul>
    </FoldCard>
  );
}
