import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Withhold, WithholdingPage } from '../../shared/contract/withholding.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

const pathOf = (key: string) => `/api/arrangements/${encodeURIComponent(key)}/withholding`;

/** From whom what happens next is withheld in an arrangement; read when a lead opens it. */
export function useWithholding(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.withholding(oid, key),
    queryFn: ({ signal }) => api.get<WithholdingPage>(pathOf(key), signal),
    gcTime: 0,
  });
}

/** Asks for it, approves it or ends it; what stands is shown at once. */
export function useWithhold(key: string) {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Withhold) => api.send<WithholdingPage>('POST', pathOf(key), body),
    onSuccess: (page) => queries.setQueryData(queryKeys.withholding(oid, key), page),
  });
}
