import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { SessionSummary } from '../../../shared/contract/parts.ts';
import { isFromBefore } from '../../../shared/domain/sessions/from-before.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDay, writtenSpan } from '../../look/dates.ts';
import { REASON_WORDS, RECORD_WORDS, SESSION_WORDS } from '../../look/state-words.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  item: { alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: '6px 12px' },
  when: { flex: '1 1 240px' },
});

const PLANNED: ReadonlySet<SessionSummary['status']> = new Set(['proposed', 'booked', 'unconfirmed']);

/** " · called off 2 days before"; nothing where it was not. */
function noticeOf({ calledOff }: SessionSummary): string {
  return calledOff === undefined || calledOff.notice === null ? '' : ` · called off ${calledOff.notice}`;
}

function SessionItem({ session, mayRead }: { readonly session: SessionSummary; readonly mayRead: boolean }) {
  const look = useLook();
  const styles = useStyles();
  const status = SESSION_WORDS[session.status];
  const record = RECORD_WORDS[session.recordState];
  const isBefore = isFromBefore(session) && session.recordState === 'signed on paper';
  return (
    <li className={styles.item}>
      <div className={styles.when}>
        <a className={look.link} href={hrefTo.session(session.key)}>
          {isBefore ? writtenDay(session.startsAt) : writtenSpan(session.startsAt, session.endsAt)}
        </a>
        <p className={look.quiet}>
          {session.formality === 'ad hoc' ? 'Ad hoc' : 'Formal'}
          {isBefore && ' · before this app was used here'}
          {session.venue !== '' && ` · ${session.venue}`}
          {session.reason !== null && ` · ${REASON_WORDS[session.reason]}`}
          {noticeOf(session)}
        </p>
      </div>
      <Tag tone={status.tone} {...(status.icon === undefined ? {} : { icon: status.icon })}>
        {status.words}
      </Tag>
      {session.status === 'held' && !isBefore && (
        <Tag tone={mayRead || session.recordState !== 'draft' ? record.tone : 'calm'} icon={record.icon ?? 'document'}>
          {record.words}
        </Tag>
      )}
    </li>
  );
}

/** So many are seen at once of what has been; a supervision of years has dozens. */
const LATEST = 5;

interface SessionsListProps {
  readonly sessions: readonly SessionSummary[];
  readonly mayRead: boolean;
}

/** Sessions to come, soonest first; then what has been, latest first, the older ones when they are asked for. */
export function SessionsList({ sessions, mayRead }: SessionsListProps) {
  const look = useLook();
  const [isAll, setAll] = useState(false);
  const byStart = [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const coming = byStart.filter((session) => PLANNED.has(session.status));
  const past = byStart.filter((session) => !PLANNED.has(session.status)).reverse();
  const shown = isAll || past.length <= LATEST + 1 ? past : past.slice(0, LATEST);
  return (
    <section className={mergeClasses(look.card, look.wide)} aria-labelledby="sessions">
      <h2 id="sessions" className={look.heading}>
        Sessions
      </h2>
      {coming.length === 0 ? (
        <p className={look.text}>No session is booked.</p>
      ) : (
        <ul className={look.divided} aria-label="To come">
          {coming.map((session) => (
            <SessionItem key={session.key} session={session} mayRead={mayRead} />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <div className={look.stack}>
          <h3 className={look.small}>Earlier</h3>
          <ul className={look.divided}>
            {shown.map((session) => (
              <SessionItem key={session.key} session={session} mayRead={mayRead} />
            ))}
          </ul>
          {shown.length < past.length && (
            <div className={look.notOnPaper}>
              <Button onClick={() => setAll(true)}>Show {past.length - shown.length} older sessions</Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
