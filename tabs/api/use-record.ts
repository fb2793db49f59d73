import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ContractPage, RecordView } from '../../shared/contract/records.ts';
import { useTab } from '../app/tab-context.ts';
import type { ApiClient } from './client.ts';
import { queryKeys } from './query-keys.ts';

/** The contract of an arrangement and its earlier versions. */
export function useContract(arrangement: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.contract(oid, arrangement),
    queryFn: ({ signal }) =>
      api.get<ContractPage>(`/api/arrangements/${encodeURIComponent(arrangement)}/contract`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  });
}

/** A change of a record (begin, share, sign, refuse, file); pages that show it are read again. */
export function useRecordChange<Input>(change: (api: ApiClient, input: Input) => Promise<RecordView>) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(api, input),
    onSuccess: () => queries.invalidateQueries(),
  });
}
