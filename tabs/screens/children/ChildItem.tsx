import { Button } from '@fluentui/react-components';
import type { ChildrenPage, FollowedChild } from '../../../shared/contract/children.ts';
import { writtenDate } from '../../look/dates.ts';
import { Flags } from '../../look/Flags.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { childDueWords, driftFlags, historyWords, PLAN_WORDS, reviewFlags, reviewWords } from './child-words.ts';

export type ChildStep = 'plan' | 'review' | 'stop' | 'again';

interface ChildItemProps {
  readonly child: FollowedChild;
  readonly today: string;
  readonly mayChange: boolean;
  /** By which rules risk and review meetings are kept; left out = the policy asks for neither. */
  readonly asks: ChildrenPage['asks'];
  readonly isBusy: boolean;
  readonly onStep: (step: ChildStep, child: FollowedChild) => void;
}

/** One child by reference: the plan, when it was last discussed and when it has to be again. */
export function ChildItem({ child, today, mayChange, asks, isBusy, onStep }: ChildItemProps) {
  const look = useLook();
  const due = childDueWords(child, today);
  const { reference, closedOn } = child;
  const review = closedOn === null ? reviewWords(child) : null;
  return (
    <li>
      <div className={look.stack}>
        <div className={look.row}>
          <h3 className={look.small}>{reference}</h3>
          <Tag tone="calm">{PLAN_WORDS[child.plan]}</Tag>
          {child.risk !== undefined && <Tag tone="calm">risk: {child.risk}</Tag>}
          {due !== null && <Tag {...due}>{due.words}</Tag>}
        </div>
        <p className={look.quiet}>
          {historyWords(child)}
          {closedOn !== null &&
            (child.isPassedOn
              ? ` Passed on with the supervision on ${writtenDate(closedOn)}.`
              : ` Followed no longer from ${writtenDate(closedOn)}.`)}
        </p>
        {review !== null && <p className={look.quiet}>{review}</p>}
        <Flags flags={[...driftFlags(child), ...(closedOn === null ? reviewFlags(child, asks?.review ?? null) : [])]} />
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
                {asks !== undefined && (
                  <Button
                    size="small"
                    aria-label={`Risk and review meeting of ${reference}`}
                    onClick={() => onStep('review', child)}
                  >
                    Risk and review
                  </Button>
                )}
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
