import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RegisterView, SchoolCalendarView } from '../../shared/contract/register.ts';
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

const calendarPath = (school: string) => `/api/schools/${encodeURIComponent(school)}/calendar`;

/** A school's terms and closures. */
export function useSchoolCalendar(school: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.calendar(oid, school),
    queryFn: ({ signal }) => api.get<SchoolCalendarView>(calendarPath(school), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Replaces a school's calendar; what now stands is kept without reading it again. */
export function useSaveCalendar(school: string) {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (calendar: SchoolCalendarView) => api.send<SchoolCalendarView>('PUT', calendarPath(school), calendar),
    onSuccess: (saved) => {
      queries.setQueryData(queryKeys.calendar(oid, school), saved);
      return queries.invalidateQueries({ queryKey: queryKeys.affected(oid, school) });
    },
  });
}
