import { useQuery } from '@tanstack/react-query';
import type { Home, Me } from '../../shared/contract/home.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

/** Who is signed in and what they may do; read once a visit. */
export function useMe() {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.me(oid),
    queryFn: ({ signal }) => api.get<Me>('/api/me', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What is next and what is owed. */
export function useHome() {
  const { api, oid } = useTab();
  return useQuery({ queryKey: queryKeys.home(oid), queryFn: ({ signal }) => api.get<Home>('/api/home', signal) });
}
