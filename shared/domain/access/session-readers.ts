import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PersonId } from '../people/person.ts';
import type { Session } from '../sessions/session.ts';
import { isOpenTo } from './settled-cover.ts';

/** Whether different people come to different sessions, so that what is written of one is read by those who were there (design D3). */
export function isGroup(arrangement: Pick<Arrangement, 'kind' | 'supervisees'>): boolean {
  return arrangement.kind === 'group' || arrangement.supervisees.length > 1;
}

/** Whether a session's content lies in a closed folder of its own: a group's, one with guests, or one led by a stand-in (design D3). */
export function hasOwnReaders(arrangement: Arrangement, session: Session): boolean {
  const isLedByStandIn = !arrangement.supervisors.includes(session.organiser);
  return isGroup(arrangement) || (session.guests ?? []).length > 0 || isLedByStandIn;
}

/** The supervisees and guests who were at a session. Nobody of a group before it has been said who came: a record written early is not read by the absent. */
export function presentAt(arrangement: Arrangement, session: Session): readonly PersonId[] {
  if (session.status !== 'held') return isGroup(arrangement) ? [] : arrangement.supervisees;
  return [...(session.attended ?? arrangement.supervisees), ...(session.guests ?? [])];
}

/** Who may read what is written of one session: those who were there, who led it, its supervisors and today's stand-ins, and the commissioning head of external supervision (D3, C-84, R-62). */
export function sessionReaders(arrangement: Arrangement, session: Session): readonly PersonId[] {
  const { kind, commissionedBy, supervisors } = arrangement;
  const commissioner = kind === 'external' && commissionedBy !== null ? [commissionedBy] : [];
  const standIns = arrangement.cover.filter(isOpenTo).map((entry) => entry.person);
  const all = [session.organiser, ...supervisors, ...standIns, ...presentAt(arrangement, session), ...commissioner];
  return [...new Set(all.filter((person) => person !== ''))];
}
