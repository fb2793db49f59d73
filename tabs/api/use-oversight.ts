import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { RegisterAsked, RegisterOverview, RegisterPage } from '../../shared/contract/oversight.ts';
import { useTab } from '../app/tab-context.ts';
import { keepFile } from './keep-file.ts';
import { queryKeys } from './query-keys.ts';

/** One page of the register as asked for: that supervision happens, never what is said. The page before stays on screen while the next is on its way. */
export function useRegister(asked: RegisterAsked) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.register(oid, JSON.stringify(asked)),
    queryFn: () => api.send<RegisterPage>('POST', '/api/register/page', asked),
    placeholderData: keepPreviousData,
  });
}

/** Schools by role and half term, and the next four weeks; '' = every school. */
export function useRegisterOverview(school: string, page: number) {
  const { api, oid } = useTab();
  const query = new URLSearchParams({ ...(school === '' ? {} : { school }), page: String(page) });
  return useQuery({
    queryKey: queryKeys.registerOverview(oid, school, page),
    queryFn: ({ signal }) => api.get<RegisterOverview>(`/api/register/overview?${query}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** The register as asked for, on all its pages, as a file to keep. */
export function useExportRegister() {
  const { api } = useTab();
  return useMutation({
    mutationFn: async ({ asked, format, today }: { asked: RegisterAsked; format: 'xlsx' | 'csv'; today: string }) => {
      const { page: _, ...query } = asked;
      const file = await api.file('/api/register/export', { ...query, format });
      keepFile(`supervision-register-${today}.${format}`, file);
    },
  });
}

/** The whole register of a school ('' = every school), with all its sessions, as a file to keep. */
export function useExportOversight() {
  const { api } = useTab();
  return useMutation({
    mutationFn: async ({ school, format }: { school: string; format: 'xlsx' | 'json' }) => {
      const file = await api.file('/api/oversight/export', { school: school === '' ? null : school, format });
      keepFile(`supervision-register-whole.${format}`, file);
    },
  });
}

/** Everything of one arrangement that the person may read, as a file to keep. */
export function useExportArrangement(arrangement: string) {
  const { api } = useTab();
  return useMutation({
    mutationFn: async (format: 'xlsx' | 'json') => {
      const file = await api.file(`/api/arrangements/${encodeURIComponent(arrangement)}/export`, { format });
      keepFile(`supervision-arrangement.${format}`, file);
    },
  });
}
