import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TermView } from '../../shared/contract/term.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

/** One's sessions over the term that a day belongs to; today's when it is empty. The term shown before stays until the next one is read. */
export function useTerm(on: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.term(oid, on),
    queryFn: ({ signal }) => api.get<TermView>(on === '' ? '/api/term' : `/api/term?on=${on}`, signal),
    placeholderData: keepPreviousData,
  });
}
