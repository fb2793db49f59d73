import { Button, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FollowedChild } from '../../../shared/contract/children.ts';
import { useChildren, useChildrenChange } from '../../api/use-children.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { ChildDialog, type ChildQuestion } from './ChildDialog.tsx';
import { ChildItem, type ChildStep } from './ChildItem.tsx';
import { clockWords, referenceHelp } from './child-words.ts';
import { OfferedChildren } from './OfferedChildren.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';

/** The children an arrangement follows, for its parties: who needs discussing first, and who was discussed without being followed. */
export function ChildrenPart({ arrangement }: { readonly arrangement: string }) {
  const look = useLook();
  const heading = useId();
  const page = useChildren(arrangement);
  const change = useChildrenChange(arrangement);
  const [question, setQuestion] = useState<
    ChildQuestion | { readonly step: 'review'; readonly child: FollowedChild } | null
  >(null);
  const step = (what: ChildStep, child: FollowedChild) => {
    if (what !== 'again') return setQuestion({ step: what, child });
    change.mutate({ child: child.key, change: { version: child.version, closedOn: null } });
  };
  const followed = page.data?.children.filter((child) => child.closedOn === null) ?? [];
  const before = page.data?.children.filter((child) => child.closedOn !== null) ?? [];
  const item = (child: FollowedChild) => (
    <ChildItem
      key={child.key}
      child={child}
      today={page.data?.today ?? ''}
      mayChange={page.data?.may.change === true}
      asks={page.data?.asks}
      isBusy={change.isPending}
      onStep={step}
    />
  );
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby={heading}>
      <div className={look.spread}>
        <h2 id={heading} className={look.heading}>
          Children followed
        </h2>
        {page.data?.may.change === true && (
          <Button icon={<Icon name="add" size={16} />} onClick={() => setQuestion({ step: 'follow' })}>
            Follow a child
          </Button>
        )}
      </div>
      {page.isPending && <Waiting isPart what="the children followed" />}
      {page.isError && <Problem isPart error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && (
        <>
          <p className={look.quiet}>
            {clockWords(page.data)} {referenceHelp(page.data)} Only the two of you and whoever stands in can read this
            list.
          </p>
          {followed.length === 0 && <p className={look.text}>No child is followed here yet.</p>}
          {followed.length > 0 && <ul className={look.divided}>{followed.map(item)}</ul>}
          <FailureNote error={change.error} />
          {page.data.may.change && page.data.offered.length > 0 && <OfferedChildren page={page.data} />}
          {before.length > 0 && (
            <details>
              <summary className={look.quiet}>
                {before.length === 1 ? 'One child is' : `${before.length} children are`} followed no longer
              </summary>
              <ul className={look.divided}>{before.map(item)}</ul>
            </details>
          )}
          {question?.step === 'review' && (
            <ReviewDialog arrangement={arrangement} child={question.child} onClose={() => setQuestion(null)} />
          )}
          {question !== null && question.step !== 'review' && (
            <ChildDialog page={page.data} question={question} onClose={() => setQuestion(null)} />
          )}
        </>
      )}
    </section>
  );
}
