import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FreeTimes } from '../../../shared/contract/sessions.ts';
import type { Affected } from '../../../shared/contract/term.ts';
import { useAffectedTimes, useMoveAffected } from '../../api/use-affected.ts';
import { writtenDate, writtenMoment, writtenSpan } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { listed } from '../../look/names.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

type Booking = Affected['sessions'][number];

const useStyles = makeStyles({
  times: { border: 'none', display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, minWidth: 0, padding: 0 },
});

const WHY = {
  weekend: 'A weekend',
  'half term': 'Half term',
  closure: 'No school that day',
  holiday: 'Holiday',
} as const;

interface AffectedBookingProps {
  readonly school: string;
  readonly booking: Booking;
  /** Whether calendars are asked at once; the first few only, so that a long list asks no more than is read. */
  readonly isAskedAtOnce: boolean;
  readonly onMoved: (words: string) => void;
}

/** "Nobody is free" and "we could not look" are different, each with what to do next. */
function whyNone(found: FreeTimes, who: string): string {
  if (found.state !== 'unreadable') {
    return `There is no time in the next weeks when everybody is free. Ask ${who} to agree on one; either can move the session on its page.`;
  }
  const whose =
    found.unreadable.length === 0 ? 'A calendar' : `${listed(found.unreadable.map((name) => ({ name })))}’s calendar`;
  return `${whose} could not be read, so no times can be offered. Ask ${who} for one; either can move the session on its page.`;
}

/** One booking on a day without school, with new times; one tap moves it. */
export function AffectedBooking({ school, booking, isAskedAtOnce, onMoved }: AffectedBookingProps) {
  const look = useLook();
  const styles = useStyles();
  const { session, supervisors, supervisees, why, dueOn } = booking;
  const [isAsked, setAsked] = useState(isAskedAtOnce);
  const times = useAffectedTimes(school, session.key, isAsked);
  const who = `${listed(supervisees)} and ${listed(supervisors)}`;
  const move = useMoveAffected(school, session.key, (startsAt) =>
    onMoved(`${who}: moved to ${writtenMoment(startsAt)}. Both are told by their calendars.`),
  );
  return (
    <li className={look.stack}>
      <div className={look.spread}>
        <div>
          <h3 className={look.small}>{who}</h3>
          <p className={look.text}>{writtenSpan(session.startsAt, session.endsAt)}</p>
        </div>
        <Tag tone="late" icon="calendar">
          {WHY[why]}
        </Tag>
      </div>
      {dueOn !== null && <p className={look.quiet}>Supervision is due by {writtenDate(dueOn)}.</p>}
      {!isAsked && (
        <div>
          <Button onClick={() => setAsked(true)}>Look for new times</Button>
        </div>
      )}
      {isAsked && times.isPending && (
        <p className={look.quiet} role="status">
          Looking at the calendars…
        </p>
      )}
      <FailureNote error={move.error ?? times.error} />
      {times.data !== undefined && times.data.times.length === 0 && (
        <p className={look.text}>{whyNone(times.data, who)}</p>
      )}
      {times.data !== undefined && times.data.times.length > 0 && (
        <fieldset className={styles.times} aria-label={`New times for ${who}`}>
          {times.data.times.map(({ startsAt }) => (
            <Button key={startsAt} disabled={move.isPending} onClick={() => move.mutate({ startsAt })}>
              Move to {writtenMoment(startsAt)}
            </Button>
          ))}
        </fieldset>
      )}
    </li>
  );
}
