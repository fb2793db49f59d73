import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AdHocPage, RecordAdHoc, RecordedAdHoc } from '../../shared/contract/ad-hoc.ts';
import type { Answers } from '../../shared/domain/records/record.ts';
import { useTab } from '../app/tab-context.ts';

const pathOf = (arrangement: string) => `/api/arrangements/${encodeURIComponent(arrangement)}/ad-hoc`;

/** The policy's short form for supervision between sessions; read anew each time the page opens. */
export function useAdHoc(arrangement: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: ['ad-hoc', oid, arrangement],
    queryFn: ({ signal }) => api.get<AdHocPage>(pathOf(arrangement), signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What is sent: the form's answers as they were typed. */
export type WrittenAdHoc = Omit<RecordAdHoc, 'answers'> & { readonly answers: Answers };

/** Records it; pages that show the arrangement are read again. */
export function useRecordAdHoc(arrangement: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: WrittenAdHoc) => api.send<RecordedAdHoc>('POST', pathOf(arrangement), body),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'ad-hoc' }),
  });
}
