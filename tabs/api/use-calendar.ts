import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CalendarImport, HandedFile, WorkbookFile } from '../../shared/contract/calendar-import.ts';
import type { SaveCalendar, SchoolCalendarView } from '../../shared/contract/register.ts';
import { useTab } from '../app/tab-context.ts';
import { keepFile } from './keep-file.ts';
import { queryKeys } from './query-keys.ts';

const TRUST = '/api/trust/calendar';
const pathOf = (school: string) => `/api/schools/${encodeURIComponent(school)}/calendar`;

/** A school's terms and closures. */
export function useSchoolCalendar(school: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.calendar(oid, school),
    queryFn: ({ signal }) => api.get<SchoolCalendarView>(pathOf(school), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The trust's own terms and closures, and which schools follow them. */
export function useTrustCalendar() {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.trustCalendar(oid),
    queryFn: ({ signal }) => api.get<SchoolCalendarView>(TRUST, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Replaces a school's dates, or with null the trust's; what now stands is kept without reading it again, what it may have changed elsewhere is not. */
export function useSaveCalendar(school: string | null) {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (dates: SaveCalendar) =>
      api.send<SchoolCalendarView>('PUT', school === null ? TRUST : pathOf(school), dates),
    onSuccess: async (saved) => {
      if (school === null) await queries.invalidateQueries();
      queries.setQueryData(school === null ? queryKeys.trustCalendar(oid) : queryKeys.calendar(oid, school), saved);
      if (school !== null) await queries.invalidateQueries({ queryKey: queryKeys.affected(oid, school) });
    },
  });
}

/** What a file would make of a school's dates, or with null of the trust's; nothing is saved. */
export function useReadCalendarFile(school: string | null) {
  const { api } = useTab();
  return useMutation({
    mutationFn: (file: HandedFile) =>
      api.send<CalendarImport>('POST', `${school === null ? TRUST : pathOf(school)}/file`, file),
  });
}

/** Fetches the sheet of term dates to fill in and hands it to the browser to keep. */
export function useCalendarTemplate() {
  const { api } = useTab();
  return useMutation({
    mutationFn: () => api.get<WorkbookFile>('/api/calendar-template'),
    onSuccess: ({ name, contentType, content }) =>
      keepFile(name, new Blob([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], { type: contentType })),
  });
}
