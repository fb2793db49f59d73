import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BeginForm, BlankForm, FormsPage, RecordPrint, SessionForms } from '../../shared/contract/forms.ts';
import type { RecordView } from '../../shared/contract/records.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';
import { readRecord } from './record-calls.ts';

const sessionFormsPath = (session: string) => `/api/sessions/${encodeURIComponent(session)}/forms`;

/** The forms and analysis tools of one's policies. They do not change while the page is open. */
export function useForms() {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.forms(oid),
    queryFn: ({ signal }) => api.get<FormsPage>('/api/forms', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** One form, blank. */
export function useBlankForm(form: string, version: number) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.blankForm(oid, form, version),
    queryFn: ({ signal }) => api.get<BlankForm>(`/api/forms/${encodeURIComponent(form)}/${version}`, signal),
  });
}

/** A filled form for paper. Asking for it is written down as a copy taken out, so it is asked for once for each time the page is opened. */
export function useRecordPrint(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.print(oid, key),
    queryFn: () => api.send<RecordPrint>('POST', `/api/records/${encodeURIComponent(key)}/prints`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** The forms a session holds beside its record, and those that can be added. */
export function useSessionForms(session: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.sessionForms(oid, session),
    queryFn: ({ signal }) => api.get<SessionForms>(sessionFormsPath(session), signal),
  });
}

/** Begins one of them. */
export function useBeginForm(session: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: BeginForm) => api.send<RecordView>('POST', sessionFormsPath(session), asked),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** A record on its own. It is never re-read behind the writer's back: only after a change. */
export function useRecord(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.record(oid, key),
    queryFn: () => readRecord(api, key),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  });
}
