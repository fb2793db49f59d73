import { Button, mergeClasses } from '@fluentui/react-components';
import type { Check } from '../../../shared/contract/self-check.ts';
import { useSelfCheck } from '../../api/use-self-check.ts';
import { writtenMoment } from '../../look/dates.ts';
import { Problem } from '../../look/Problem.tsx';
import { Tag, type Tone } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { DifferencesPart } from './DifferencesPart.tsx';

const STATES: Readonly<Record<Check['state'], { readonly tone: Tone; readonly words: string }>> = {
  good: { tone: 'good', words: 'All well' },
  warning: { tone: 'soon', words: 'Look at it' },
  bad: { tone: 'late', words: 'Needs mending' },
  unknown: { tone: 'calm', words: 'Not known' },
};

/** What needs somebody first. */
const ORDER: readonly Check['state'][] = ['bad', 'warning', 'unknown', 'good'];

function summary(checks: readonly Check[]): string {
  const bad = checks.filter((one) => one.state === 'bad').length;
  const others = checks.filter((one) => one.state === 'warning').length;
  if (bad > 0) return bad === 1 ? 'One thing needs mending.' : `${bad} things need mending.`;
  return others > 0 ? 'Nothing is broken; something should be looked at.' : 'The service is well.';
}

/** How the service fares and who could read what they should not: for trust leads and administrators. */
export function SelfCheck() {
  const look = useLook();
  const page = useSelfCheck();
  if (page.isPending) return <Waiting what="the self-check" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { checkedAt, checks, permissions } = page.data;
  const ordered = ORDER.flatMap((state) => checks.filter((one) => one.state === state));
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <div className={look.spread}>
        <h1 className={look.title}>Self-check</h1>
        <Button disabled={page.isFetching} onClick={() => void page.refetch()}>
          {page.isFetching ? 'Checking…' : 'Check again'}
        </Button>
      </div>
      <p className={look.text} role="status">
        {summary(checks)} Checked {writtenMoment(checkedAt)}.
      </p>
      <section className={look.card} aria-label="What was looked at">
        <ul className={look.divided}>
          {ordered.map((one) => (
            <li key={one.id} className={look.spread}>
              <div>
                <p className={look.text}>
                  <strong>{one.title}</strong>
                </p>
                <p className={look.text}>{one.finding}</p>
                {one.mend !== null && <p className={look.quiet}>{one.mend}</p>}
              </div>
              <Tag tone={STATES[one.state].tone}>{STATES[one.state].words}</Tag>
            </li>
          ))}
        </ul>
      </section>
      <DifferencesPart permissions={permissions} />
    </div>
  );
}
