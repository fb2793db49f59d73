import { Button } from '@fluentui/react-components';
import { useSession } from '../../api/use-session.ts';
import { ActAndReferFirst } from '../../look/ActAndReferFirst.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { CaseFiling } from '../../screens/record/CaseFiling.tsx';
import { NOT_FOUND, type PartProps } from './part-props.ts';

/** The decisions of a session, ready to copy into the children's own system and to be marked as filed there. */
export function FileBody({ of, onDone }: PartProps) {
  const look = useLook();
  const page = useSession(of);
  if (page.isPending) return <Waiting what="what was decided" />;
  const record = page.data?.record ?? null;
  if (page.data === undefined || record === null) {
    return <Problem error={page.error ?? NOT_FOUND} onRetry={() => void page.refetch()} />;
  }
  const { contacts, words } = page.data;
  const written = record.cases.filter((one) => one.entryText !== '');
  const left = written.filter((one) => one.filedOn === null).length;
  return (
    <div className={look.stack}>
      <h1 className={look.heading}>Copy into {words.caseSystem}</h1>
      <ActAndReferFirst contacts={contacts} />
      {written.map((discussion) => (
        <CaseFiling key={discussion.key} discussion={discussion} caseSystem={words.caseSystem} />
      ))}
      <p role="status" className={look.text}>
        {left === 0 ? `Everything is in ${words.caseSystem}. Thank you.` : ''}
      </p>
      <div className={look.row}>
        <Button appearance={left === 0 ? 'primary' : 'secondary'} onClick={onDone}>
          Close
        </Button>
      </div>
    </div>
  );
}
