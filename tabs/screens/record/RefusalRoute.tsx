import { Button, mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ArrangementSummary } from '../../../shared/contract/parts.ts';
import type { RecordView } from '../../../shared/contract/records.ts';
import { hrefTo } from '../../app/route.ts';
import { useLook } from '../../look/use-look.ts';

const ConcernDialog = lazy(async () => ({ default: (await import('../arrangement/ConcernDialog.tsx')).ConcernDialog }));

interface RefusalRouteProps {
  readonly record: RecordView;
  readonly arrangement: ArrangementSummary;
}

/** After somebody would not sign: put it right together, or take it the way the policy lays down. The reason itself stays between the two. */
export function RefusalRoute({ record, arrangement }: RefusalRouteProps) {
  const look = useLook();
  const [isRaising, setRaising] = useState(false);
  const last = record.refusals.at(-1);
  if (last === undefined || (record.sealedAt !== null && last.at < record.sealedAt)) return null;
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby="refusal-route">
      <h2 id="refusal-route" className={look.small}>
        It was not signed. What now?
      </h2>
      <p className={look.text}>
        {record.sealedAt === null
          ? 'Talk about it and change the text; then it is signed anew.'
          : 'What the others have signed stays. Talk about it; a correction can be added.'}{' '}
        If you cannot settle it between you, your policy says who helps.
      </p>
      <div className={look.row}>
        <Button onClick={() => setRaising(true)}>Take it further</Button>
        <a className={look.inText} href={hrefTo.concerns(arrangement.key)}>
          What has been raised
        </a>
      </div>
      {isRaising && (
        <Suspense>
          <ConcernDialog
            arrangement={arrangement.key}
            contacts={[]}
            first="dispute"
            text={`The ${record.form.title} was not signed, and we could not settle why.`}
            onClose={() => setRaising(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
