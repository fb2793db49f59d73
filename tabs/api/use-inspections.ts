import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ActionSample,
  AskToRead,
  AuditSample,
  DecideInspection,
  DrawAuditSample,
  InspectedRecord,
  InspectionChoices,
  InspectionList,
  InspectionPage,
  InspectionSettingsBody,
} from '../../shared/contract/inspections.ts';
import { useTab } from '../app/tab-context.ts';
import { keepFile } from './keep-file.ts';

const PATH = '/api/inspections';
const pathOf = (key: string) => `${PATH}/${encodeURIComponent(key)}`;
const listKey = (oid: string) => [oid, 'inspections'] as const;

/** The inspections somebody reads by, decides about or oversees. */
export function useInspections() {
  const { api, oid } = useTab();
  return useQuery({ queryKey: listKey(oid), queryFn: ({ signal }) => api.get<InspectionList>(PATH, signal) });
}

/** What somebody may ask to read; `arrangement` = only that one. */
export function useInspectionChoices(arrangement: string | null) {
  const { api, oid } = useTab();
  const query = arrangement === null ? '' : `?arrangement=${encodeURIComponent(arrangement)}`;
  return useQuery({
    queryKey: [oid, 'inspection-choices', arrangement],
    queryFn: ({ signal }) => api.get<InspectionChoices>(`${PATH}/choices${query}`, signal),
  });
}

/** What may be read by one inspection; never kept once the page is left, and asked for anew each time. */
export function useInspection(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: [oid, 'inspection', key],
    queryFn: ({ signal }) => api.get<InspectionPage>(pathOf(key), signal),
    gcTime: 0,
  });
}

/** One record of an inspection; never kept once the page is left. */
export function useInspectedRecord(key: string, record: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: [oid, 'inspection', key, record],
    queryFn: ({ signal }) => api.get<InspectedRecord>(`${pathOf(key)}/records/${encodeURIComponent(record)}`, signal),
    gcTime: 0,
  });
}

/** A sample of a school's action plans; asked for only once a school is chosen. */
export function useActionSample(school: string | null) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: [oid, 'action-sample', school],
    queryFn: ({ signal }) =>
      api.get<ActionSample>(`/api/schools/${encodeURIComponent(school ?? '')}/action-sample`, signal),
    enabled: school !== null,
  });
}

/** One thing done about an inspection. */
export type InspectionStep =
  | { readonly step: 'ask'; readonly body: AskToRead }
  | { readonly step: 'decide'; readonly key: string; readonly body: DecideInspection }
  | { readonly step: 'end' | 'put-off'; readonly key: string };

/** Asks, decides, ends, or puts telling off; the list as it then stands is kept. */
export function useInspectionStep() {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: InspectionStep) => {
      if (asked.step === 'ask') return api.send<InspectionList>('POST', PATH, asked.body);
      if (asked.step === 'decide') return api.send<InspectionList>('POST', `${pathOf(asked.key)}/decision`, asked.body);
      return api.send<InspectionList>('POST', `${pathOf(asked.key)}/${asked.step}`);
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ refetchType: 'none' });
      queries.setQueryData(listKey(oid), saved);
    },
  });
}

/** Settles for the trust whether a second person approves, and for how long at most. */
export function useChangeInspectionSettings() {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: InspectionSettingsBody) => api.send('PUT', '/api/trust/inspections', body),
    onSuccess: () => queries.invalidateQueries({ queryKey: listKey(oid) }),
  });
}

/** The audit pack of a school, as a file to keep. */
export function useSchoolPack() {
  const { api } = useTab();
  return useMutation({
    mutationFn: async ({ school, format }: { school: string; format: 'xlsx' | 'json' }) => {
      const file = await api.file(`/api/schools/${encodeURIComponent(school)}/audit-pack`, { format });
      keepFile(`supervision-audit-pack-school.${format}`, file);
    },
  });
}

/** The audit pack of an inspection, as a file to keep; `content` = with what was written, as far as may be read. */
export function useInspectionPack(key: string) {
  const { api } = useTab();
  return useMutation({
    mutationFn: async ({ format, content }: { format: 'xlsx' | 'json'; content: boolean }) => {
      const file = await api.file(`${pathOf(key)}/audit-pack`, { format, content });
      keepFile(`supervision-audit-pack.${format}`, file);
    },
  });
}

/** Draws a school's audit sample and asks to read each that is drawn; the list is asked for anew. */
export function useDrawAuditSample(school: string) {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DrawAuditSample) =>
      api.send<AuditSample>('POST', `/api/schools/${encodeURIComponent(school)}/audit-sample`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: listKey(oid) }),
  });
}
