import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { SummaryView } from '../../shared/contract/summary.ts';
import { useTab } from '../app/tab-context.ts';
import { keepFile } from './keep-file.ts';

/** What is asked about; null = all schools together, and the school year that runs. */
export interface SummaryAsked {
  readonly school: string | null;
  readonly period: string | null;
}

/** How supervision goes, in counts. The one before stays on screen while the next is on its way. */
export function useSummary(asked: SummaryAsked) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: [oid, 'summary', asked.school, asked.period],
    queryFn: () => api.send<SummaryView>('POST', '/api/summary', asked),
    placeholderData: keepPreviousData,
  });
}

/** The same as a file to keep. */
export function useExportSummary(asked: SummaryAsked, today: string) {
  const { api } = useTab();
  return useMutation({
    mutationFn: async (format: 'rtf' | 'xlsx') => {
      const file = await api.file('/api/summary/export', { ...asked, format });
      keepFile(`supervision-summary-${today}.${format}`, file);
    },
  });
}
