import { Button, mergeClasses } from '@fluentui/react-components';
import type { RecordView } from '../../../shared/contract/records.ts';
import type { SessionPage } from '../../../shared/contract/sessions.ts';
import { beginSessionRecord } from '../../api/record-calls.ts';
import { useRecordChange } from '../../api/use-record.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface BeginRecordProps {
  readonly session: string;
  readonly record: RecordView;
  readonly words: SessionPage['words'];
}

/** The record has not been begun: alone first, or together from the start. */
export function BeginRecord({ session, record, words }: BeginRecordProps) {
  const look = useLook();
  const begin = useRecordChange((api, isTogether: boolean) => beginSessionRecord(api, session, isTogether));
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="begin">
      <h2 id="begin" className={look.heading}>
        {record.form.title}
      </h2>
      {record.may.begin ? (
        <>
          <p className={look.text}>
            Begin whenever you like, before, during or after the session. A draft is yours alone until you share it;
            written together, both of you see it from the start.
          </p>
          <FailureNote error={begin.error} />
          <div className={look.row}>
            <Button appearance="primary" disabled={begin.isPending} onClick={() => begin.mutate(false)}>
              Begin the {words.record}
            </Button>
            <Button disabled={begin.isPending} onClick={() => begin.mutate(true)}>
              Write it together
            </Button>
          </div>
        </>
      ) : (
        <p className={look.text}>
          Nothing has been shared with you yet. The {words.supervisor} writes the {words.record} and shares it.
        </p>
      )}
    </section>
  );
}
