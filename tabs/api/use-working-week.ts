import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HandedFile } from '../../shared/contract/calendar-import.ts';
import type {
  SaveWorkingWeek,
  TimetableImport,
  WorkingWeeks,
  WorkingWeekView,
} from '../../shared/contract/working-week.ts';
import { useTab } from '../app/tab-context.ts';

const pathOf = (person: string) => `/api/people/${encodeURIComponent(person)}/week`;
const keyOf = (oid: string, person: string) => [oid, 'week', person] as const;

/** When somebody works and teaches; null = the person who looks. */
export function useWorkingWeek(asked: string | null) {
  const { api, oid } = useTab();
  const person = asked ?? oid;
  return useQuery({
    queryKey: keyOf(oid, person),
    queryFn: ({ signal }) => api.get<WorkingWeekView>(pathOf(person), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Keeps it; what now stands is shown, and free times are looked for anew. */
export function useSaveWorkingWeek(person: string) {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (week: SaveWorkingWeek) => api.send<WorkingWeekView>('PUT', pathOf(person), week),
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ refetchType: 'none' });
      queries.setQueryData(keyOf(oid, person), saved);
    },
  });
}

/** The lessons a sheet would make; nothing is saved. */
export function useReadTimetable(person: string) {
  const { api } = useTab();
  return useMutation({
    mutationFn: (file: HandedFile) => api.send<TimetableImport>('POST', `${pathOf(person)}/file`, file),
  });
}

/** Who of a school has said when they work. */
export function useWorkingWeeks(school: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: [oid, 'weeks', school],
    queryFn: ({ signal }) => api.get<WorkingWeeks>(`/api/schools/${encodeURIComponent(school)}/weeks`, signal),
  });
}
