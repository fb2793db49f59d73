import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { BalanceView } from '../../../shared/contract/balance.ts';
import { writtenDate } from '../../look/dates.ts';
import { useLook } from '../../look/use-look.ts';

type Series = NonNullable<BalanceView['overTime']>[number];

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0 },
  said: { margin: 0 },
  times: { display: 'flex', flexWrap: 'wrap', gap: '0 20px', listStyleType: 'none', margin: 0, padding: 0 },
  time: { whiteSpace: 'nowrap' },
});

/** The days with a name each; both may have written on one day. */
function timesOf(days: readonly string[]) {
  return days.map((day, at) => ({ key: `${day} ${days.slice(0, at).filter((one) => one === day).length}`, day, at }));
}

/** What the two said to the same questions, time after time, in words and in order. */
export function OverTimeList({ series }: { readonly series: Series }) {
  const look = useLook();
  const styles = useStyles();
  const { days, rows, rule, title } = series;
  return (
    <>
      <h3 className={look.small}>{title}</h3>
      <dl className={styles.list}>
        {rows.map(({ label, said }) => (
          <div key={label}>
            <dt className={look.text}>{label}</dt>
            <dd className={styles.said}>
              <ol className={styles.times}>
                {timesOf(days).map(({ key, day, at }) => (
                  <li key={key} className={mergeClasses(look.quiet, styles.time)}>
                    {`${writtenDate(day)}: ${said[at] ?? 'not answered'}`}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        ))}
      </dl>
      <p className={look.quiet}>
        The last {days.length} times, earliest first (rule {rule}). Only the two of you see this.
      </p>
    </>
  );
}
