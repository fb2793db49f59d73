import { useQuery } from '@tanstack/react-query';
import type { BalanceView } from '../../shared/contract/balance.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

/** How the functions of supervision were shared out over the latest records of an arrangement. */
export function useBalance(arrangement: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.balance(oid, arrangement),
    queryFn: ({ signal }) =>
      api.get<BalanceView>(`/api/arrangements/${encodeURIComponent(arrangement)}/balance`, signal),
  });
}
