import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { Attendance } from '../../../shared/contract/sessions.ts';
import { useAttendance, useInviteGuests } from '../../api/use-attendance.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface GuestsPartProps {
  readonly session: string;
  /** Whether the reader leads the session and it is still to come. */
  readonly mayInvite: boolean;
}

/** Guests from another group at a session still to come: who is expected, and for its supervisor a way to invite. */
export function GuestsPart({ session, mayInvite }: GuestsPartProps) {
  const look = useLook();
  const page = useAttendance(session);
  const [isOpen, setOpen] = useState(false);
  if (page.data === undefined || !page.data.isGroup) return null;
  const { guests, possibleGuests } = page.data;
  const isOffered = mayInvite && guests.length + possibleGuests.length > 0;
  if (guests.length === 0 && !isOffered) return null;
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby={`guests-${session}`}>
      <h2 id={`guests-${session}`} className={look.small}>
        Guests from another group
      </h2>
      {!isOpen && (
        <p className={look.text}>
          {guests.length === 0 ? 'Nobody is invited.' : guests.map((one) => one.name).join(', ')}
        </p>
      )}
      {isOffered && !isOpen && (
        <div>
          <Button onClick={() => setOpen(true)}>{guests.length === 0 ? 'Invite somebody' : 'Change the guests'}</Button>
        </div>
      )}
      {isOpen && <GuestsForm session={session} page={page.data} onClose={() => setOpen(false)} />}
    </section>
  );
}

function GuestsForm({
  session,
  page,
  onClose,
}: {
  readonly session: string;
  readonly page: Attendance;
  readonly onClose: () => void;
}) {
  const look = useLook();
  const invite = useInviteGuests(session);
  const [chosen, setChosen] = useState<readonly string[]>(() => page.guests.map((one) => one.id));
  return (
    <>
      <fieldset className={look.group}>
        <legend className={look.text}>Members of the school’s other groups</legend>
        <div>
          {[...page.guests, ...page.possibleGuests].map((one) => (
            <Checkbox
              key={one.id}
              label={one.jobTitle === '' ? one.name : `${one.name}, ${one.jobTitle}`}
              checked={chosen.includes(one.id)}
              onChange={(_, { checked }) =>
                setChosen(checked === true ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
              }
            />
          ))}
        </div>
      </fieldset>
      <p className={look.quiet}>
        They are invited in Outlook and see this session on their home page. What is written of it they read only if
        they were there; nothing else of this group.
      </p>
      <FailureNote error={invite.error} />
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={invite.isPending}
          onClick={() => invite.mutate({ guests: [...chosen] }, { onSuccess: onClose })}
        >
          Save the guests
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </>
  );
}
