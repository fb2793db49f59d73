import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangedSession, FreeTimes } from '../../shared/contract/sessions.ts';
import type { Affected, BankHolidays, MoveAffected } from '../../shared/contract/term.ts';
import { useTab } from '../app/tab-context.ts';
import { queryKeys } from './query-keys.ts';

const pathOf = (school: string) => `/api/schools/${encodeURIComponent(school)}/affected`;
const pathTo = (school: string, session: string) => `${pathOf(school)}/${encodeURIComponent(session)}`;

/** A school's bookings on days without school. */
export function useAffected(school: string) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.affected(oid, school),
    queryFn: ({ signal }) => api.get<Affected>(pathOf(school), signal),
  });
}

/** New times for one of them; looked for once it is asked. */
export function useAffectedTimes(school: string, session: string, isAsked: boolean) {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.affectedTimes(oid, session),
    queryFn: ({ signal }) => api.get<FreeTimes>(`${pathTo(school, session)}/times`, signal),
    enabled: isAsked,
    gcTime: 0,
  });
}

/** The bank holidays in England of the years around this one. */
export function useBankHolidays() {
  const { api, oid } = useTab();
  return useQuery({
    queryKey: queryKeys.bankHolidays(oid),
    queryFn: ({ signal }) => api.get<BankHolidays>('/api/bank-holidays', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * Moves one of them; everything that shows it is read again, and so are the times when somebody else was quicker. `onMoved` is told even though
 * the booking is gone from the list by then.
 */
export function useMoveAffected(school: string, session: string, onMoved: (startsAt: string) => void) {
  const { api } = useTab();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: MoveAffected) => api.send<ChangedSession>('POST', pathTo(school, session), body),
    onSuccess: (_, { startsAt }) => onMoved(startsAt),
    onSettled: () => queries.invalidateQueries(),
  });
}
