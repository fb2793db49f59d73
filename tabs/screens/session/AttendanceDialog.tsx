import { Button, Checkbox, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Attendance } from '../../../shared/contract/sessions.ts';
import { useAttendance } from '../../api/use-attendance.ts';
import { useSessionStep } from '../../api/use-session.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';

const CAME = ['attended', 'apologies', 'absent'] as const;
type Came = (typeof CAME)[number];

interface AttendanceDialogProps {
  readonly session: string;
  readonly onClose: () => void;
}

/** A group session took place: who came, who sent apologies, who was a guest. Only those who came can read what is written. */
export function AttendanceDialog({ session, onClose }: AttendanceDialogProps) {
  const page = useAttendance(session);
  return (
    <AskDialog title="Who came?" onClose={onClose}>
      {page.isPending && <Waiting isPart what="the group" />}
      {page.isError && <Problem isPart error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && <AttendanceForm session={session} page={page.data} onClose={onClose} />}
    </AskDialog>
  );
}

const useStyles = makeStyles({
  choices: { flexWrap: 'wrap', '@media (max-width: 480px)': { flexDirection: 'column' } },
});

function AttendanceForm({ session, page, onClose }: AttendanceDialogProps & { readonly page: Attendance }) {
  const look = useLook();
  const styles = useStyles();
  const change = useSessionStep(session);
  const [came, setCame] = useState<Readonly<Record<string, Came>>>(() =>
    Object.fromEntries(page.members.map(({ person, state }) => [person.id, state === 'not said' ? 'attended' : state])),
  );
  const [guests, setGuests] = useState<readonly string[]>(() => page.guests.map((one) => one.id));
  const who = (state: Came) => page.members.map(({ person }) => person.id).filter((id) => came[id] === state);
  const offered = [...page.guests, ...page.possibleGuests];
  return (
    <>
      {page.members.map(({ person }) => (
        <div key={person.id}>
          <p className={look.text}>{person.name}</p>
          <RadioGroup
            layout="horizontal"
            className={styles.choices}
            aria-label={person.name}
            value={came[person.id] ?? 'attended'}
            onChange={(_, { value }) =>
              setCame({ ...came, [person.id]: CAME.find((one) => one === value) ?? 'attended' })
            }
          >
            <Radio value="attended" label="Came" />
            <Radio value="apologies" label="Sent apologies" />
            <Radio value="absent" label="Was not there" />
          </RadioGroup>
        </div>
      ))}
      {offered.length > 0 && (
        <fieldset className={look.stack}>
          <legend>Guests from another group</legend>
          {offered.map((one) => (
            <Checkbox
              key={one.id}
              label={one.name}
              checked={guests.includes(one.id)}
              onChange={(_, { checked }) =>
                setGuests(checked === true ? [...guests, one.id] : guests.filter((id) => id !== one.id))
              }
            />
          ))}
        </fieldset>
      )}
      <p className={look.quiet}>Only the people who were there can read what is written about this session.</p>
      <FailureNote error={change.error} />
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={change.isPending}
          onClick={() =>
            change.mutate(
              {
                step: 'held',
                body: { attended: who('attended'), apologies: who('apologies'), guests: [...guests] },
              },
              { onSuccess: onClose },
            )
          }
        >
          It took place
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </>
  );
}
