import { mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useAffected } from '../../api/use-affected.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';
import { AffectedBooking } from './AffectedBooking.tsx';

/** For so many bookings new times are looked for at once; for the rest when asked. */
const AT_ONCE = 5;

interface AffectedPartProps {
  readonly school: string;
  /** The school's name, where several stand on one page. */
  readonly at?: string;
}

/** Bookings that the dates, as saved, leave on days without school; each is moved at one tap. */
export function AffectedPart({ school, at }: AffectedPartProps) {
  const look = useLook();
  const heading = useId();
  const affected = useAffected(school);
  const [moved, setMoved] = useState('');
  const bookings = affected.data?.sessions ?? [];
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby={heading}>
      <h2 id={heading} className={look.small}>
        Bookings on days without school{at === undefined ? '' : ` at ${at}`}
      </h2>
      <FailureNote error={affected.error} />
      {affected.isPending && <p className={look.quiet}>Looking for bookings…</p>}
      {affected.data !== undefined && (
        <p className={look.quiet}>
          {bookings.length === 0
            ? 'There are none: every session booked here is on a school day.'
            : `${bookings.length === 1 ? 'One session is' : `${bookings.length} sessions are`} booked on a day without school, by the dates as they are saved. Moving one changes it in everybody’s calendar; the supervisee then accepts the new time.`}
        </p>
      )}
      <p role="status" className={look.text}>
        {moved}
      </p>
      {bookings.length > 0 && (
        <ul className={look.divided}>
          {bookings.map((booking, place) => (
            <AffectedBooking
              key={booking.session.key}
              school={school}
              booking={booking}
              isAskedAtOnce={place < AT_ONCE}
              onMoved={setMoved}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
