import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SelfCheckPage } from '../../shared/contract/self-check.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

/** How the service fares; looked at anew only when asked, because it asks much of Microsoft 365. */
export function useSelfCheck() {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.selfCheck(oid),
    queryFn: ({ signal }) => api.get<SelfCheckPage>('/api/self-check', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Compares who can read what with who should, at once; the page is then as it was found. */
export function useCompare() {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.send<SelfCheckPage>('POST', '/api/self-check/comparison'),
    onSuccess: (page) => queries.setQueryData(queryKeys.selfCheck(oid), page),
  });
}
