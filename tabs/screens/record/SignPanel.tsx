import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordView } from '../../../shared/contract/records.ts';
import { signRecord } from '../../api/record-calls.ts';
import { useRecordChange } from '../../api/use-record.ts';
import { emptyWords } from '../../form/EmptyBoxes.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  statement: {
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: 0,
    padding: '4px 0 4px 14px',
  },
});

interface SignPanelProps {
  readonly record: RecordView;
  readonly onDone: () => void;
}

/** Signs exactly what is on screen, with the policy's statement and, if wanted, a remark. */
export function SignPanel({ record, onDone }: SignPanelProps) {
  const look = useLook();
  const styles = useStyles();
  const [comment, setComment] = useState('');
  const sign = useRecordChange((api, remark: string | null) =>
    signRecord(api, record.key, { version: record.version, contentHash: record.contentHash ?? '' }, remark),
  );
  const others = record.waitingFor.length - 1;
  const empty = emptyWords(record.form, record.answers);
  return (
    <>
      <p className={styles.statement}>{record.signingStatement}</p>
      {empty !== null && <p className={look.quiet}>{empty}; it can be signed as it is.</p>}
      <Field label="A remark, if you have one" hint="It is kept beside your signature and cannot be changed later.">
        <Textarea value={comment} rows={3} onChange={(_, { value }) => setComment(value)} />
      </Field>
      <p className={look.quiet}>
        {others > 0
          ? 'Your signature, the time and the text as it stands are kept together. The text is frozen when everybody has signed.'
          : 'With your signature the text is sealed: nobody can change it afterwards.'}
      </p>
      <FailureNote error={sign.error} />
      <div className={look.row}>
        <Button
          appearance="primary"
          icon={<Icon name="sign" />}
          disabled={sign.isPending}
          onClick={() => sign.mutate(comment.trim() === '' ? null : comment.trim(), { onSuccess: onDone })}
        >
          Sign now
        </Button>
      </div>
    </>
  );
}
