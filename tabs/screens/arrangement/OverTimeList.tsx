import type { BalanceView } from '../../../shared/contract/balance.ts';
import { writtenDate } from '../../look/dates.ts';
import { useLook } from '../../look/use-look.ts';

type Series = NonNullable<BalanceView['overTime']>[number];

/** What the two said to the same questions, time after time, in words and in order. */
export function OverTimeList({ series }: { readonly series: Series }) {
  const look = useLook();
  return (
    <>
      <h3 className={look.small}>{series.title}</h3>
      <dl>
        {series.rows.map(({ label, said }) => (
          <div key={label}>
            <dt className={look.text}>{label}</dt>
            <dd className={look.quiet}>
              {said.map((one, at) => `${writtenDate(series.days[at] ?? '')}: ${one ?? 'not answered'}`).join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
      <p className={look.quiet}>
        The last {series.days.length} times, earliest first (rule {series.rule}). Only the two of you see this.
      </p>
    </>
  );
}
