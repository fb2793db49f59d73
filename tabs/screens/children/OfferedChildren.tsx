import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CasePlanView, ChildrenPage } from '../../../shared/contract/children.ts';
import { useChildrenChange } from '../../api/use-children.ts';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';
import { PlanSelect } from './ChildDialog.tsx';
import { PLAN_WORDS } from './child-words.ts';

const useStyles = makeStyles({
  offered: {
    display: 'grid',
    gap: '0 16px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 270px), 1fr))',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

type Offered = ChildrenPage['offered'][number];

/** Children who were discussed and are not followed; those the policy wants followed are chosen beforehand. */
export function OfferedChildren({ page }: { readonly page: ChildrenPage }) {
  const look = useLook();
  const styles = useStyles();
  const heading = useId();
  const change = useChildrenChange(page.arrangement);
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [plans, setPlans] = useState<ReadonlyMap<string, CasePlanView>>(new Map());
  const isChosen = (one: Offered) => one.problem === null && (touched.get(one.reference) ?? one.isWanted);
  const planOf = (one: Offered) => plans.get(one.reference) ?? one.plan ?? 'other';
  const chosen = page.offered.filter(isChosen);
  return (
    <section className={look.stack} aria-labelledby={heading}>
      <h3 id={heading} className={look.small}>
        Discussed, and not followed yet
      </h3>
      <ul className={styles.offered}>
        {page.offered.map((one) => (
          <li key={one.reference}>
            {one.problem === null ? (
              <>
                <Checkbox
                  checked={isChosen(one)}
                  label={`${one.reference}, discussed ${writtenDate(one.lastDiscussedOn)}${
                    one.plan === null ? '' : `, ${PLAN_WORDS[one.plan]}`
                  }`}
                  onChange={(_, { checked }) => setTouched(new Map(touched).set(one.reference, checked === true))}
                />
                {one.plan === null && isChosen(one) && (
                  <PlanSelect
                    label={`Plan of ${one.reference}`}
                    value={planOf(one)}
                    onChange={(plan) => setPlans(new Map(plans).set(one.reference, plan))}
                  />
                )}
              </>
            ) : (
              <p className={look.text}>
                {one.reference}, discussed {writtenDate(one.lastDiscussedOn)}.{' '}
                <span className={look.quiet}>{one.problem}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      <FailureNote error={change.error} />
      <div className={look.row}>
        <Button
          disabled={change.isPending || chosen.length === 0}
          onClick={() =>
            change.mutate({ follow: chosen.map((one) => ({ reference: one.reference, plan: planOf(one) })) })
          }
        >
          {chosen.length === 1 ? 'Follow this child' : 'Follow these children'}
        </Button>
      </div>
    </section>
  );
}
