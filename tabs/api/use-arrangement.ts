import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ArrangementPage,
  ConcernList,
  Openings,
  RaiseConcern,
  Snooze,
  Snoozed,
  StepConcern,
} from '../../shared/contract/register.ts';
import type { BookSession, ChangedSession, FreeTimes } from '../../shared/contract/sessions.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

const pathOf = (key: string) => `/api/arrangements/${encodeURIComponent(key)}`;

/** The dates, clocks and sessions of an arrangement. */
export function useArrangement(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.arrangement(oid, key),
    queryFn: ({ signal }) => api.get<ArrangementPage>(pathOf(key), signal),
  });
}

/** Times when everybody is free, from a date on (today, when empty); read anew each time the dialog opens. */
export function useFreeTimes(key: string, from = '') {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.freeTimes(oid, key, from),
    queryFn: ({ signal }) =>
      api.get<FreeTimes>(`${pathOf(key)}/free-times${from === '' ? '' : `?from=${from}`}`, signal),
    gcTime: 0,
  });
}

/** Who has opened what. */
export function useOpenings(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.openings(oid, key),
    queryFn: ({ signal }) => api.get<Openings>(`${pathOf(key)}/openings`, signal),
  });
}

/** The concerns raised about an arrangement, and the policy's route for them. */
export function useConcerns(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.concerns(oid, key),
    queryFn: ({ signal }) => api.get<ConcernList>(`${pathOf(key)}/concerns`, signal),
  });
}

/** Changes to an arrangement: booking, asking for quiet, raising a concern. Pages that show it are read again. */
export function useArrangementChange<Body extends BookSession | Snooze | RaiseConcern>(
  key: string,
  what: 'sessions' | 'snooze' | 'concerns',
) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) =>
      api.send<ChangedSession | Snoozed | ConcernList>('POST', `${pathOf(key)}/${what}`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** One step with a concern; every page that shows it is read again. */
export function useConcernStep(concern: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: StepConcern) =>
      api.send<ConcernList>('POST', `/api/concerns/${encodeURIComponent(concern)}/steps`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}
