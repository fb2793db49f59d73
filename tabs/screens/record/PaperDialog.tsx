import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { NoteOnPaper, RecordView } from '../../../shared/contract/records.ts';
import { noteOnPaper } from '../../api/record-calls.ts';
import { useMe } from '../../api/use-home.ts';
import { useRecordChange } from '../../api/use-record.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface PaperDialogProps {
  readonly record: RecordView;
  readonly onClose: () => void;
}

/** Who signed the paper, on which day, and where it is kept. */
export function PaperDialog({ record, onClose }: PaperDialogProps) {
  const look = useLook();
  const today = useMe().data?.today ?? '';
  const [signedOn, setSignedOn] = useState('');
  const [keptWhere, setKeptWhere] = useState('');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const note = useRecordChange((api, asked: NoteOnPaper) => noteOnPaper(api, record.key, asked));
  const { notesFor } = record.signing;
  const waitingFor = record.waitingFor.filter((one) => notesFor?.includes(one.person) !== false);
  const signedBy = waitingFor.map((one) => one.person).filter((person) => !left.includes(person));
  const isMissing = isAsked && keptWhere.trim() === '';
  const isNobody = isAsked && waitingFor.length > 0 && signedBy.length === 0;
  const send = () => {
    setAsked(true);
    if (keptWhere.trim() === '' || (waitingFor.length > 0 && signedBy.length === 0)) return;
    const day = signedOn === '' ? today : signedOn;
    const asked = { contentHash: record.contentHash ?? '', signedOn: day, keptWhere: keptWhere.trim() };
    note.mutate(waitingFor.length === 0 ? asked : { ...asked, signedBy }, { onSuccess: onClose });
  };
  return (
    <AskDialog title="Signed on paper" onClose={onClose}>
      {waitingFor.length > 0 && (
        <fieldset className={look.group}>
          <legend className={look.text}>Who has signed it</legend>
          <div>
            {waitingFor.map((one) => (
              <Checkbox
                key={one.person}
                label={one.name}
                checked={!left.includes(one.person)}
                onChange={(_, { checked }) =>
                  setLeft(checked === true ? left.filter((person) => person !== one.person) : [...left, one.person])
                }
              />
            ))}
          </div>
          {isNobody && (
            <p className={look.text} role="alert">
              Say who has signed it.
            </p>
          )}
        </fieldset>
      )}
      <Field label="When">
        <Input type="date" value={signedOn === '' ? today : signedOn} onChange={(_, { value }) => setSignedOn(value)} />
      </Field>
      <Field
        label="Where the paper is kept"
        hint="For example: supervision file, locked cabinet, safeguarding office. No child’s name."
        {...(isMissing ? { validationMessage: 'Say where the paper is kept.' } : {})}
      >
        <Input value={keptWhere} onChange={(_, { value }) => setKeptWhere(value)} />
      </Field>
      <p className={look.quiet}>Your name and the time are kept with this, and the other party sees it.</p>
      <FailureNote error={note.error} />
      <div className={look.row}>
        <Button appearance="primary" disabled={note.isPending} onClick={send}>
          Note it
        </Button>
      </div>
    </AskDialog>
  );
}
