import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordView, SignTogether } from '../../../shared/contract/records.ts';
import { isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import { ApiError } from '../../api/api-error.ts';
import { signTogether } from '../../api/record-calls.ts';
import { useMe } from '../../api/use-home.ts';
import { useRecordChange } from '../../api/use-record.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface TogetherDialogProps {
  readonly record: RecordView;
  readonly onClose: () => void;
}

/** Two people at one screen: somebody without an account types their name and signs; whoever is signed in is named as the witness. */
export function TogetherDialog({ record, onClose }: TogetherDialogProps) {
  const look = useLook();
  const me = useMe().data;
  const waiting = record.waitingFor.filter((one) => isWithoutAccount(one.person));
  const [person, setPerson] = useState(waiting[0]?.person ?? '');
  const [name, setName] = useState('');
  const [comment, setComment] = useState('');
  const [hasRead, setHasRead] = useState(false);
  const sign = useRecordChange((api, asked: SignTogether) => signTogether(api, record.key, asked));
  const isNameWrong = sign.error instanceof ApiError && sign.error.field === 'name';
  const send = () => {
    const remark = comment.trim() === '' ? null : comment.trim();
    sign.mutate(
      { contentHash: record.contentHash ?? '', person, name: name.trim(), comment: remark },
      { onSuccess: onClose },
    );
  };
  return (
    <AskDialog title="Sign on this screen" onClose={onClose}>
      <p className={look.text}>
        For somebody without an account who is here with you. They read the text on this screen first, then type their
        own name. {me === undefined ? 'You are' : `You, ${me.person.name}, are`} kept as the one whose screen it was.
      </p>
      {waiting.length > 1 && (
        <Field label="Who signs">
          <Select value={person} onChange={(_, { value }) => setPerson(value)}>
            {waiting.map((one) => (
              <option key={one.person} value={one.person}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className={look.text}>{record.signingStatement}</p>
      <Checkbox
        label={`${waiting.find((one) => one.person === person)?.name ?? 'They'} has read it on this screen`}
        checked={hasRead}
        onChange={(_, { checked }) => setHasRead(checked === true)}
      />
      <Field
        label="Your name, typed by the person who signs"
        {...(isNameWrong ? { validationMessage: sign.error?.message ?? '' } : {})}
      >
        <Input value={name} autoComplete="off" maxLength={200} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label="A remark, if they have one" hint="It is kept beside the signature and cannot be changed later.">
        <Textarea value={comment} rows={2} onChange={(_, { value }) => setComment(value)} />
      </Field>
      {!isNameWrong && <FailureNote error={sign.error} />}
      <div className={look.row}>
        <Button appearance="primary" disabled={sign.isPending || !hasRead || name.trim() === ''} onClick={send}>
          Sign now
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </AskDialog>
  );
}
