import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangeChild, ChildrenPage, FollowChild } from '../../shared/contract/children.ts';
import { useTab } from '../app/tab-context.ts';

const pathOf = (arrangement: string) => `/api/arrangements/${encodeURIComponent(arrangement)}/children`;

/** The children an arrangement follows. */
export function useChildren(arrangement: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: [oid, 'children', arrangement],
    queryFn: ({ signal }) => api.get<ChildrenPage>(pathOf(arrangement), signal),
  });
}

/** One change of the children: some begin to be followed, or one changes. */
export type ChildrenChange =
  | { readonly follow: readonly FollowChild[] }
  | { readonly child: string; readonly change: ChangeChild };

/** Changes the children; every page that counts them is read again. Several are followed one after another, and those that were stay when one fails. */
export function useChildrenChange(arrangement: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (asked: ChildrenChange) => {
      if ('child' in asked) {
        await api.send<ChildrenPage>('PATCH', `/api/children/${encodeURIComponent(asked.child)}`, asked.change);
      } else {
        for (const one of asked.follow) await api.send<ChildrenPage>('POST', pathOf(arrangement), one);
      }
    },
    onSettled: () => queries.invalidateQueries(),
  });
}
