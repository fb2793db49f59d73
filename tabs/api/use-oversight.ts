import { useQuery } from '@tanstack/react-query';
import type { RegisterView } from '../../shared/contract/register.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

/** The register: that supervision happens, never what is said. */
export function useRegister() {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.register(oid),
    queryFn: ({ signal }) => api.get<RegisterView>('/api/register', signal),
  });
}
