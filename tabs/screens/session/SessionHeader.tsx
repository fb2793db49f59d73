import type { SessionPage } from '../../../shared/contract/sessions.ts';
import { isFromBefore } from '../../../shared/domain/sessions/from-before.ts';
import { writtenDay, writtenSpan } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { listed } from '../../look/names.ts';
import { REASON_WORDS, RECORD_WORDS, SESSION_WORDS } from '../../look/state-words.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { SessionSteps } from './SessionSteps.tsx';

/** "Called off by Owen Fairley, 2 days before. No other time is booked yet." */
function calledOffWords({ arrangement }: SessionPage, { by, notice }: { by: string; notice: string | null }): string {
  const who = [...arrangement.supervisors, ...arrangement.supervisees].find((person) => person.id === by);
  const words = `Called off${who === undefined ? '' : ` by ${who.name}`}${notice === null ? '' : `, ${notice}`}.`;
  return arrangement.nextSession === null ? `${words} No other time is booked yet.` : words;
}

/** When, who, where, how it stands, and what can be done about it. */
export function SessionHeader({ page }: { readonly page: SessionPage }) {
  const look = useLook();
  const { session, arrangement } = page;
  const status = SESSION_WORDS[session.status];
  const record = RECORD_WORDS[session.recordState];
  const isBefore = isFromBefore(session) && session.recordState === 'signed on paper';
  const kind = session.formality === 'ad hoc' ? 'Ad hoc supervision' : 'Supervision';
  return (
    <header className={look.stack}>
      <h1 className={look.title}>
        {kind}, {isBefore ? writtenDay(session.startsAt) : writtenSpan(session.startsAt, session.endsAt)}
      </h1>
      <div className={look.row}>
        <span className={look.tight}>
          <Icon name="people" size={16} />
          {listed(arrangement.supervisees)} with {listed(arrangement.supervisors)}
        </span>
        {session.venue !== '' && (
          <span className={look.tight}>
            <Icon name="place" size={16} />
            {session.venue}
          </span>
        )}
      </div>
      <div className={look.row}>
        <Tag tone={status.tone} {...(status.icon === undefined ? {} : { icon: status.icon })}>
          {status.words}
          {session.reason !== null && `: ${REASON_WORDS[session.reason].toLowerCase()}`}
        </Tag>
        {isBefore ? (
          <Tag tone="calm">Held before this app was used here</Tag>
        ) : (
          <Tag tone={record.tone} icon={record.icon ?? 'document'}>
            {record.words}
          </Tag>
        )}
      </div>
      {session.calledOff !== undefined && <p className={look.text}>{calledOffWords(page, session.calledOff)}</p>}
      <SessionSteps page={page} />
    </header>
  );
}
