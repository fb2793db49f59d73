import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AnsweredAudit,
  AuditPage,
  AuditResults,
  Audits,
  OpenAudit,
  OpenedAudit,
} from '../../shared/contract/evaluations.ts';
import type { Answers } from '../../shared/domain/records/record.ts';
import { useTab } from '../app/tab-context.ts';

const pathOf = (key: string) => `/api/audits/${encodeURIComponent(key)}`;

/** The audits somebody is asked in, may read, or may open. */
export function useAudits() {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: [oid, 'audits'],
    queryFn: ({ signal }) => api.get<Audits>('/api/audits', signal),
  });
}

/** The page on which one audit is answered. It is not read again while somebody writes. */
export function useAuditPage(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: [oid, 'audits', key],
    queryFn: ({ signal }) => api.get<AuditPage>(pathOf(key), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What an audit came to. */
export function useAuditResults(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: [oid, 'audits', key, 'results'],
    queryFn: ({ signal }) => api.get<AuditResults>(`${pathOf(key)}/results`, signal),
  });
}

/** Sends somebody's answers, once; they are kept nowhere on this side. */
export function useAnswerAudit(key: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (answers: Answers) => api.send<AnsweredAudit>('POST', `${pathOf(key)}/answers`, { answers }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Opens a round at a school. */
export function useOpenAudit(school: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: OpenAudit) =>
      api.send<OpenedAudit>('POST', `/api/schools/${encodeURIComponent(school)}/audits`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}
