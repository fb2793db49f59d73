import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ArrangeCover,
  ArrangementPeople,
  ChangeMembers,
  EndCover,
  HandOver,
} from '../../shared/contract/register.ts';
import { useTab } from '../app/tab-context.ts';

const pathOf = (key: string) => `/api/arrangements/${encodeURIComponent(key)}`;

/** Who is in an arrangement and who could be named; read when it is asked. */
export function useArrangementPeople(key: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: ['arrangement-people', oid, key],
    queryFn: ({ signal }) => api.get<ArrangementPeople>(`${pathOf(key)}/people`, signal),
    gcTime: 0,
  });
}

/** One change of the people in an arrangement. */
export type PeopleChange =
  | { readonly what: 'cover'; readonly body: ArrangeCover }
  | { readonly what: 'cover/end'; readonly body: EndCover }
  | { readonly what: 'handover'; readonly body: HandOver }
  | { readonly what: 'members'; readonly body: ChangeMembers };

/** Changes the people; pages that show the arrangement are read again. */
export function useChangePeople(key: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ what, body }: PeopleChange) =>
      api.send<{ readonly arrangement?: unknown }>('POST', `${pathOf(key)}/${what}`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}
