import { Button } from '@fluentui/react-components';
import type { FollowedChild } from '../../../shared/contract/children.ts';
import { writtenDate } from '../../look/dates.ts';
import { Flags } from '../../look/Flags.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { childDueWords, driftFlags, historyWords, PLAN_WORDS } from './child-words.ts';

export type ChildStep = 'plan' | 'stop' | 'again';

interface ChildItemProps {
  readonly child: FollowedChild;
  readonly today: string;
  readonly mayChange: boolean;
  readonly isBusy: boolean;
  readonly onStep: (step: ChildStep, child: FollowedChild) => void;
}

/** One child by reference: the plan, when it was last discussed and when it has to be again. */
export function ChildItem({ child, today, mayChange, isBusy, onStep }: ChildItemProps) {
  const look = useLook();
  const due = childDueWords(child, today);
  const { reference, closedOn } = child;
  return (
    <li>
      <div className={look.stack}>
        <div className={look.row}>
          <h3 className={look.small}>{reference}</h3>
          <Tag tone="calm">{PLAN_WORDS[child.plan]}</Tag>
          {due !== null && <Tag {...due}>{due.words}</Tag>}
        </div>
        <p className={look.quiet}>
          {historyWords(child)}
          {closedOn !== null &&
            (child.isPassedOn
              ? ` Passed on with the supervision on ${writtenDate(closedOn)}.`
              : ` Followed no longer from ${writtenDate(closedOn)}.`)}
        </p>
        <Flags flags={driftFlags(child)} />
        {mayChange && !child.isPassedOn && (
          <div className={look.row}>
            {closedOn === null ? (
              <>
                <Button
                  size="small"
                  aria-label={`Change the plan of ${reference}`}
                  onClick={() => onStep('plan', child)}
                >
                  Change the plan
                </Button>
                <Button size="small" aria-label={`Stop following ${reference}`} onClick={() => onStep('stop', child)}>
                  Stop following
                </Button>
              </>
            ) : (
              <Button
                size="small"
                disabled={isBusy}
                aria-label={`Follow ${reference} again`}
                onClick={() => onStep('again', child)}
              >
                Follow again
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
