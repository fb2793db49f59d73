import { Button, mergeClasses } from '@fluentui/react-components';
import type { RecordView } from '../../../shared/contract/records.ts';
import { agreeRecord } from '../../api/record-calls.ts';
import { useRecordChange } from '../../api/use-record.ts';
import { writtenMoment } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

interface AgreePartProps {
  readonly record: RecordView;
  readonly onNewest: () => Promise<RecordView | null>;
}

/** A summary that nobody signs and the supervisee agrees: recorded, and never called a signature. */
export function AgreePart({ record, onNewest }: AgreePartProps) {
  const look = useLook();
  const agree = useRecordChange((api, hash: string) => agreeRecord(api, record.key, hash));
  const { agreements, mayAgree } = record.signing;
  if (agreements.length === 0 && !mayAgree) return null;
  const agreeNow = async () => {
    const newest = await onNewest();
    if (newest !== null) agree.mutate(newest.contentHash ?? '');
  };
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby="agreed">
      <h2 id="agreed" className={look.small}>
        Agreed by the supervisee
      </h2>
      <ul className={look.list}>
        {agreements.map((one) => (
          <li key={`${one.person} ${one.at}`} className={look.text}>
            {one.name} agreed this summary, {writtenMoment(one.at)}.{' '}
            {!one.isCurrent && <span className={look.quiet}>The text has been changed since.</span>}
          </li>
        ))}
      </ul>
      {mayAgree && (
        <>
          <p className={look.text}>
            Your policy asks for no signature here. You can record that you agree the summary.
          </p>
          <FailureNote error={agree.error} />
          <div>
            <Button appearance="primary" disabled={agree.isPending} onClick={() => void agreeNow()}>
              I agree this summary
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
