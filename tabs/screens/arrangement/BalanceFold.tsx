import { useState } from 'react';
import type { BalanceView } from '../../../shared/contract/balance.ts';
import { useBalance } from '../../api/use-balance.ts';
import { FoldCard } from '../../look/FoldCard.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { OverTimeList } from './OverTimeList.tsx';

function Shares({ balance }: Pick<BalanceView, 'balance'>) {
  const look = useLook();
  if (balance === null) return <p className={look.text}>Your policy’s record does not tell its functions apart.</p>;
  if (balance.over === 0) return <p className={look.text}>There is no shared record of a session yet.</p>;
  return (
    <>
      <ul>
        {balance.functions.map(({ name, times }) => (
          <li key={name} className={look.text}>
            {name}: in {times} of {balance.over}
          </li>
        ))}
      </ul>
      <p className={look.quiet}>
        Over the latest {balance.over === 1 ? 'record' : `${balance.over} records`}. Your policy wants a balance over
        time, not in each session (rule {balance.rule}). Only the two of you see this.
      </p>
    </>
  );
}

function Everything({ arrangement }: { readonly arrangement: string }) {
  const page = useBalance(arrangement);
  if (page.isPending) return <Waiting isPart what="the balance" />;
  if (page.isError) return <Problem isPart error={page.error} onRetry={() => void page.refetch()} />;
  return (
    <>
      <Shares balance={page.data.balance} />
      {page.data.overTime?.map((series) => (
        <OverTimeList key={series.title} series={series} />
      ))}
    </>
  );
}

/** How the policy's functions of supervision were shared out lately, and what the two said each time; read only when somebody opens it. */
export function BalanceFold({ arrangement }: { readonly arrangement: string }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <FoldCard title="A balance over time" startsOpen={false} onOpen={() => setAsked(true)}>
      {isAsked && <Everything arrangement={arrangement} />}
    </FoldCard>
  );
}
