import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangePolicyPage, PolicyPage } from '../../shared/contract/policy.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

const pathOf = (school: string) => `/api/schools/${encodeURIComponent(school)}/policy`;

/** A school's policy in plain words; read once while the page is open. */
export function usePolicyPage(school: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.policyPage(oid, school),
    queryFn: ({ signal }) => api.get<PolicyPage>(pathOf(school), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Saves what the school adds to it; what now stands is kept without reading it again. */
export function useChangePolicyPage(school: string) {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: ChangePolicyPage) => api.send<PolicyPage>('PUT', pathOf(school), asked),
    onSuccess: (page) => queries.setQueryData(queryKeys.policyPage(oid, school), page),
  });
}
