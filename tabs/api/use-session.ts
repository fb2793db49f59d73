import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CancelSession,
  ChangedSession,
  ChooseTime,
  HeldSession,
  MissedSession,
  MoveSession,
  SessionPage,
} from '../../shared/contract/sessions.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

const pathOf = (key: string) => `/api/sessions/${encodeURIComponent(key)}`;

/** Everything the session page shows. It is never re-read behind the writer's back: only after a change. */
export function useSession(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.session(oid, key),
    queryFn: ({ signal }) => api.get<SessionPage>(pathOf(key), signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  });
}

/** What can become of a session, with what has to be said about it. */
export type SessionStep =
  | { readonly step: 'accept'; readonly body: Record<string, never> }
  | { readonly step: 'decline' | 'cancel'; readonly body: CancelSession }
  | { readonly step: 'move'; readonly body: MoveSession }
  | { readonly step: 'outlook'; readonly body: ChooseTime }
  | { readonly step: 'held'; readonly body: HeldSession }
  | { readonly step: 'missed'; readonly body: MissedSession };

/** The steps that ask for a reason first. */
export type AskedStep = 'decline' | 'move' | 'cancel' | 'missed';

/** Takes a session a step further; pages that show it are read again. */
export function useSessionStep(key: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, body }: SessionStep) => api.send<ChangedSession>('POST', `${pathOf(key)}/${step}`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}
