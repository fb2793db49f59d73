import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AddOutsidePerson, AllowMail, ChangeOutsidePerson, OutsidePeople } from '../../shared/contract/people.ts';
import { useTab } from '../app/tab-context.ts';

const PATH = '/api/people/without-account';
const keyOf = (oid: string) => [oid, 'people-without-account'] as const;

/** The people without an account whom somebody may see. */
export function useOutsidePeople() {
  const { api, oid } = useTab();
  return useQuery({ queryKey: keyOf(oid), queryFn: ({ signal }) => api.get<OutsidePeople>(PATH, signal) });
}

/** Adding somebody, or changing one of them (`id`). */
export type PersonChange =
  | { readonly id: null; readonly body: AddOutsidePerson }
  | { readonly id: string; readonly body: ChangeOutsidePerson };

/** Saves a person without an account. */
export function useSaveOutsidePerson() {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: PersonChange) =>
      id === null
        ? api.send<OutsidePeople>('POST', PATH, body)
        : api.send<OutsidePeople>('PUT', `${PATH}/${encodeURIComponent(id)}`, body),
    onSuccess: (saved) => queries.setQueryData(keyOf(oid), saved),
  });
}

/** Says whether the service may send e-mail for the trust; where somebody else was first, what stands is read again. */
export function useAllowMail() {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AllowMail) => api.send<OutsidePeople>('PUT', '/api/trust/mail', body),
    onSuccess: (saved) => queries.setQueryData(keyOf(oid), saved),
    onError: () => queries.invalidateQueries({ queryKey: keyOf(oid) }),
  });
}
