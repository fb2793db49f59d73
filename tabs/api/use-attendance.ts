import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ActionView } from '../../shared/contract/actions.ts';
import type {
  Attendance,
  ChangedSession,
  GiveApologies,
  HandOff,
  InviteGuests,
} from '../../shared/contract/sessions.ts';
import { useTab } from '../app/tab-context.ts';

const pathOf = (session: string) => `/api/sessions/${encodeURIComponent(session)}`;

/** Who is in a session, who came, and who of other groups could be a guest; read when it is asked. */
export function useAttendance(session: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: ['attendance', oid, session],
    queryFn: ({ signal }) => api.get<Attendance>(`${pathOf(session)}/attendance`, signal),
    gcTime: 0,
  });
}

/** Says which guests of other groups are expected; pages that show them are read again. */
export function useInviteGuests(session: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: InviteGuests) => api.send<ChangedSession>('POST', `${pathOf(session)}/guests`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Says beforehand whether the person who is signed in comes to a group's session; pages that show it are read again. */
export function useApologies(session: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: GiveApologies) => api.send<ChangedSession>('POST', `${pathOf(session)}/apologies`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Hands a matter that arose in clinical supervision to the safeguarding team. */
export function useHandOff(session: string) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: HandOff) => api.send<ActionView>('POST', `${pathOf(session)}/hand-off`, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}
