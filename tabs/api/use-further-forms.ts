import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BeginForm, FormPage, FurtherForms } from '../../shared/contract/forms.ts';
import type { RecordView } from '../../shared/contract/records.ts';
import type { AnswerMissedTwice, ArrangementPage } from '../../shared/contract/register.ts';
import { useTab } from '../app/tab-context.ts';

const pathOf = (arrangement: string) => `/api/arrangements/${encodeURIComponent(arrangement)}`;

/** The forms of a supervision that are about no session. */
export function useFurtherForms(arrangement: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: [oid, 'further-forms', arrangement],
    queryFn: ({ signal }) => api.get<FurtherForms>(`${pathOf(arrangement)}/forms`, signal),
  });
}

/** Begins one of them. */
export function useBeginFurtherForm(arrangement: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: BeginForm) => api.send<RecordView>('POST', `${pathOf(arrangement)}/forms`, asked),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** One form on its own page. It is never re-read behind the writer's back: only after a change. */
export function useFormPage(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: [oid, 'form-page', key],
    queryFn: () => api.get<FormPage>(`/api/records/${encodeURIComponent(key)}/page`),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  });
}

/** The message about two missed sessions: sent, or declined with a reason. */
export function useAnswerMissedTwice(arrangement: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AnswerMissedTwice) =>
      api.send<ArrangementPage>('POST', `${pathOf(arrangement)}/missed-twice`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}
