import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ActionList, ActionView, AddAction, ChangeAction } from '../../shared/contract/actions.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

/** All actions of the person's arrangements, overdue first. */
export function useActions() {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.actions(oid),
    queryFn: ({ signal }) => api.get<ActionList>('/api/actions', signal),
  });
}

/** Adds an action to an arrangement. */
export function useAddAction(arrangement: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AddAction) =>
      api.send<ActionView>('POST', `/api/arrangements/${encodeURIComponent(arrangement)}/actions`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Changes an action: done with its evidence, a new date, other words. */
export function useChangeAction(key: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeAction) => api.send<ActionView>('PATCH', `/api/actions/${encodeURIComponent(key)}`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}
