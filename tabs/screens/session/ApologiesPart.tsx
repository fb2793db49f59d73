import { Button, mergeClasses } from '@fluentui/react-components';
import type { Attendance } from '../../../shared/contract/sessions.ts';
import { useApologies, useAttendance } from '../../api/use-attendance.ts';
import { useTab } from '../../app/tab-context.ts';
import { writtenMoment } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { listed } from '../../look/names.ts';
import { useLook } from '../../look/use-look.ts';

/** Other groups a member could go to instead, and whom to ask; their supervisor adds them as a guest. */
function Elsewhere({ rule, sessions }: NonNullable<Attendance['elsewhere']>) {
  const look = useLook();
  return (
    <div className={look.stack}>
      <h3 className={look.small}>Another group instead</h3>
      {sessions.length === 0 ? (
        <p className={look.quiet}>No other group of your school meets in the next six weeks. Ask your supervisor.</p>
      ) : (
        <ul className={look.divided}>
          {sessions.map(({ startsAt, venue, supervisors }) => (
            <li key={startsAt} className={look.text}>
              {writtenMoment(startsAt)}
              {venue === '' ? '' : `, ${venue}`}: ask {listed(supervisors)}
            </li>
          ))}
        </ul>
      )}
      <p className={look.quiet}>
        Your policy asks you to attend another group (rule {rule}). Its supervisor adds you as a guest, and it counts
        for you.
      </p>
    </div>
  );
}

/** Who of the group cannot come to a session still to come; a member says so for themselves, and takes it back. */
export function ApologiesPart({ session }: { readonly session: string }) {
  const look = useLook();
  const { oid } = useTab();
  const page = useAttendance(session);
  const say = useApologies(session);
  if (page.data === undefined || !page.data.isGroup) return null;
  const sorry = page.data.members.filter((one) => one.state === 'apologies').map((one) => one.person);
  const isMember = page.data.members.some((one) => one.person.id === oid);
  const hasSaid = sorry.some((person) => person.id === oid);
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby={`apologies-${session}`}>
      <h2 id={`apologies-${session}`} className={look.small}>
        Apologies
      </h2>
      <p className={look.text} role="status">
        {sorry.length === 0 ? 'Nobody has sent apologies.' : `Cannot come: ${listed(sorry)}.`}
      </p>
      <FailureNote error={say.error} />
      {isMember && (
        <div>
          <Button disabled={say.isPending} onClick={() => say.mutate({ comes: hasSaid })}>
            {hasSaid ? 'I can come after all' : 'I can’t come'}
          </Button>
        </div>
      )}
      {page.data.elsewhere !== undefined && <Elsewhere {...page.data.elsewhere} />}
    </section>
  );
}
