import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Arranged,
  ArrangeSupervision,
  ChainGaps,
  CheckArrangement,
  CheckPeople,
  EligibilityView,
  NewArrangementPage,
} from '../../shared/contract/arrange.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

const arrangementsPath = (school: string) => `/api/schools/${encodeURIComponent(school)}/arrangements`;

/** Whom a new arrangement at a school can name. */
export function useNewArrangement(school: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.newArrangement(oid, school),
    queryFn: ({ signal }) => api.get<NewArrangementPage>(`${arrangementsPath(school)}/new`, signal),
  });
}

/** What stands against a new arrangement as it is said so far; asked once somebody is named. */
export function useCheckArrangement(school: string, proposed: CheckArrangement) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.checkArrangement(oid, school, JSON.stringify(proposed)),
    queryFn: () => api.send<EligibilityView>('POST', `${arrangementsPath(school)}/check`, proposed),
    enabled: proposed.supervisees.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** What stands against naming somebody in an arrangement that runs; asked once somebody is named. */
export function useCheckPeople(arrangement: string, named: CheckPeople | null) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.checkPeople(oid, arrangement, JSON.stringify(named)),
    queryFn: () =>
      api.send<EligibilityView>('POST', `/api/arrangements/${encodeURIComponent(arrangement)}/people/check`, named),
    enabled: named !== null,
  });
}

/** Makes it; everything read before may show it now. */
export function useArrange(school: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: ArrangeSupervision) => api.send<Arranged>('POST', arrangementsPath(school), asked),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Where the chain of supervision has gaps, at one school or ('') everywhere. */
export function useChainGaps(school: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.chainGaps(oid, school),
    queryFn: ({ signal }) =>
      api.get<ChainGaps>(`/api/register/gaps${school === '' ? '' : `?school=${encodeURIComponent(school)}`}`, signal),
  });
}
