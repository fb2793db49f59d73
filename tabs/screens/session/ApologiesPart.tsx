import { Button, mergeClasses } from '@fluentui/react-components';
import { useApologies, useAttendance } from '../../api/use-attendance.ts';
import { useTab } from '../../app/tab-context.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { listed } from '../../look/names.ts';
import { useLook } from '../../look/use-look.ts';

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
    </section>
  );
}
