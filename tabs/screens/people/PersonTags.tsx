import type { PersonLineView } from '../../../shared/contract/people-page.ts';
import { writtenDate } from '../../look/dates.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

function leavingWords(leftOn: string, today: string): string {
  return leftOn < today ? `Left on ${writtenDate(leftOn)}` : `Leaves on ${writtenDate(leftOn)}`;
}

/** How things stand with somebody, in words. */
export function PersonTags({ person, today }: { readonly person: PersonLineView; readonly today: string }) {
  const look = useLook();
  const { needsSupervisor, away, training, leftOn, isOpenEnded, standing, hasAccount } = person;
  const isPlain = !needsSupervisor && !isOpenEnded && leftOn === null && away === null && training === null;
  if (isPlain && standing.length === 0 && hasAccount) return null;
  return (
    <div className={look.row}>
      {needsSupervisor && <Tag tone="late">Needs a supervisor</Tag>}
      {isOpenEnded && <Tag tone="late">Something is open</Tag>}
      {leftOn !== null && <Tag tone="calm">{leavingWords(leftOn, today)}</Tag>}
      {away !== null && (
        <Tag tone="calm" icon="pause">
          {away.toOn === null ? 'Away' : `Away until ${writtenDate(away.toOn)}`}
        </Tag>
      )}
      {training !== null && (
        <Tag tone={training === 'overdue' ? 'late' : 'soon'}>
          {training === 'overdue' ? 'Training has run out' : 'Training to renew soon'}
        </Tag>
      )}
      {standing.map((role) => (
        <Tag key={role} tone="calm" icon="shield">
          {role}
        </Tag>
      ))}
      {!hasAccount && (
        <Tag tone="calm" icon="person">
          no account
        </Tag>
      )}
    </div>
  );
}
