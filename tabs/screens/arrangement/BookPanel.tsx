import { Button, Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { ArrangementPage } from '../../../shared/contract/register.ts';
import type { BookSession } from '../../../shared/contract/sessions.ts';
import { isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import { ApiError } from '../../api/api-error.ts';
import { newKey } from '../../api/new-key.ts';
import { useArrangementChange } from '../../api/use-arrangement.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { listed } from '../../look/names.ts';
import { useLook } from '../../look/use-look.ts';
import { FreeTimesChoice } from './FreeTimesChoice.tsx';

interface BookPanelProps {
  readonly page: ArrangementPage;
  /** The first day to look at; left out = today. */
  readonly from?: string | undefined;
  readonly onDone: () => void;
}

/** Chooses a time, a place and the kind of session. The other side accepts; both calendars are filled in. */
export function BookPanel({ page, from, onDone }: BookPanelProps) {
  const look = useLook();
  const book = useArrangementChange<BookSession>(page.arrangement.key, 'sessions');
  const [key] = useState(newKey);
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [venue, setVenue] = useState(page.venue);
  const [formality, setFormality] = useState<'formal' | 'ad hoc'>('formal');
  const [evenIfBusy, setEvenIfBusy] = useState(false);
  const { supervisors, supervisees } = page.arrangement;
  const outsiders = [...supervisors, ...supervisees].filter((person) => isWithoutAccount(person.id));
  const isTaken = book.error instanceof ApiError && book.error.code === 'time-taken';
  const send = () => {
    if (startsAt === null) return;
    const anyway = evenIfBusy ? { evenIfBusy } : {};
    book.mutate(
      { key, startsAt, durationMinutes: page.durationMinutes, formality, venue, ...anyway },
      { onSuccess: onDone },
    );
  };
  return (
    <>
      <FreeTimesChoice arrangement={page.arrangement.key} from={from} chosen={startsAt} onChoose={setStartsAt} />
      <Field label="Where" hint="A private room where nobody will interrupt you.">
        <Input value={venue} maxLength={255} onChange={(_, data) => setVenue(data.value)} />
      </Field>
      <RadioGroup
        aria-label="Kind of session"
        layout="horizontal"
        value={formality}
        onChange={(_, { value }) => setFormality(value === 'ad hoc' ? 'ad hoc' : 'formal')}
      >
        <Radio value="formal" label="Formal supervision" />
        <Radio value="ad hoc" label="Ad hoc, after something difficult" />
      </RadioGroup>
      {outsiders.length > 0 && (
        <p className={look.text}>
          {listed(outsiders)} {outsiders.length === 1 ? 'has' : 'have'} no account: agree the time with them first. The
          session’s page has a calendar file to hand over, and says whether it was sent by e-mail.
        </p>
      )}
      <FailureNote error={book.error} />
      {isTaken && (
        <Checkbox
          checked={evenIfBusy}
          onChange={(_, { checked }) => setEvenIfBusy(checked === true)}
          label="Book it although a calendar says busy"
        />
      )}
      <div className={look.row}>
        <Button appearance="primary" disabled={book.isPending || startsAt === null} onClick={send}>
          Book it
        </Button>
        {startsAt === null && <span className={look.quiet}>Choose a time first.</span>}
      </div>
    </>
  );
}
