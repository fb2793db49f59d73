import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AddPerson,
  ChangePerson,
  PeoplePage,
  PersonPage,
  SaveAbsence,
  SaveCompetency,
  SayNeed,
} from '../../shared/contract/people-page.ts';
import { useTab } from '../app/tab-context.ts';

const PATH = '/api/people';
const listKey = (oid: string) => [oid, 'people'] as const;
const pageKey = (oid: string, id: string) => [oid, 'people', id] as const;
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

/** Everybody whom somebody may change. */
export function usePeople() {
  const { api, oid } = useTab();
  return useQuery({ queryKey: listKey(oid), queryFn: ({ signal }) => api.get<PeoplePage>(PATH, signal) });
}

/** One of them. */
export function usePerson(id: string) {
  const { api, oid } = useTab();
  return useQuery({ queryKey: pageKey(oid, id), queryFn: ({ signal }) => api.get<PersonPage>(pathOf(id), signal) });
}

/** A change of somebody's page; the list is read again, because others on it may need a supervisor now. */
function usePersonChange<Body>(send: (api: ReturnType<typeof useTab>['api'], body: Body) => Promise<PersonPage>) {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => send(api, body),
    onSuccess: async (saved) => {
      queries.setQueryData(pageKey(oid, saved.person.id), saved);
      await queries.invalidateQueries({ queryKey: listKey(oid), exact: true });
    },
  });
}

/** Changes what is said about somebody. */
export function useChangePerson(id: string) {
  return usePersonChange((api, body: ChangePerson) => api.send('PATCH', pathOf(id), body));
}

/** Notes when somebody is away, or when that ends. */
export function useSaveAbsence(id: string) {
  return usePersonChange((api, body: SaveAbsence) => api.send('POST', `${pathOf(id)}/absences`, body));
}

/** Keeps what somebody brings: experience, a qualification, a training, an update. */
export function useSaveCompetency(id: string) {
  return usePersonChange((api, body: SaveCompetency) => api.send('POST', `${pathOf(id)}/competencies`, body));
}

/** Says whether somebody needs supervision, whatever their position. */
export function useSayNeed(id: string) {
  return usePersonChange((api, body: SayNeed) => api.send('POST', `${pathOf(id)}/need`, body));
}

/** Adds somebody with an account. */
export function useAddPerson() {
  return usePersonChange((api, body: AddPerson) => api.send('POST', PATH, body));
}
