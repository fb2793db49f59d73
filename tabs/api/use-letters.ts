import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CalendarFileView, SendLetter, SessionLetters } from '../../shared/contract/letters.ts';
import { useTab } from '../app/tab-context.ts';
import { keepFile } from './keep-file.ts';

const pathOf = (session: string) => `/api/sessions/${encodeURIComponent(session)}`;
const keyOf = (oid: string, session: string) => [oid, 'letters', session] as const;

/** Who in a session has no account, and how each was told. */
export function useSessionLetters(session: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: keyOf(oid, session),
    queryFn: ({ signal }) => api.get<SessionLetters>(`${pathOf(session)}/letters`, signal),
  });
}

/** Sends the calendar file to somebody, or sends it once more. */
export function useSendLetter(session: string) {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SendLetter) => api.send<SessionLetters>('POST', `${pathOf(session)}/letters`, body),
    onSuccess: (now) => queries.setQueryData(keyOf(oid, session), now),
  });
}

/** Fetches a session's calendar file and hands it to the browser to keep. */
export function useCalendarFile(session: string) {
  const { api } = useTab();
  return useMutation({
    mutationFn: () => api.get<CalendarFileView>(`${pathOf(session)}/calendar-file`),
    onSuccess: ({ name, contentType, text }) => keepFile(name, new Blob([text], { type: contentType })),
  });
}
