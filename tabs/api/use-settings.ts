import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ChangeMyReminders,
  ChangeSchoolSettings,
  MyReminders,
  ReminderPreview,
  SchoolSettingsView,
} from '../../shared/contract/settings.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

const settingsPath = (school: string) => `/api/schools/${encodeURIComponent(school)}/settings`;
const MINE = '/api/me/reminders';

/** What a school settles for itself. */
export function useSchoolSettings(school: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.settings(oid, school),
    queryFn: ({ signal }) => api.get<SchoolSettingsView>(settingsPath(school), signal),
  });
}

/** Changes some of it; what now stands is kept without reading it again, and everything that follows from it is read anew when next shown. */
export function useChangeSettings(school: string) {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: ChangeSchoolSettings) => api.send<SchoolSettingsView>('PATCH', settingsPath(school), change),
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ refetchType: 'none' });
      queries.setQueryData(queryKeys.settings(oid, school), saved);
    },
  });
}

/** What would go out at a school on a day; asked only once a day is chosen. */
export function useReminderPreview(school: string, on: string | null) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.reminderPreview(oid, school, on ?? ''),
    queryFn: ({ signal }) =>
      api.get<ReminderPreview>(`${settingsPath(school)}/preview?on=${encodeURIComponent(on ?? '')}`, signal),
    enabled: on !== null,
  });
}

/** How the person wants to be reminded. */
export function useMyReminders() {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.myReminders(oid),
    queryFn: ({ signal }) => api.get<MyReminders>(MINE, signal),
  });
}

/** Keeps it; what now stands is shown. */
export function useChangeMyReminders() {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: ChangeMyReminders) => api.send<MyReminders>('PUT', MINE, change),
    onSuccess: (saved) => queries.setQueryData(queryKeys.myReminders(oid), saved),
  });
}
