import { hasOwnReaders, sessionReaders } from '../../../shared/domain/access/session-readers.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import type { Place } from '../../ports/record-store.ts';

/**
 * Where something written about a session goes: the arrangement's folder, or the session's own closed one where different people come to
 * different sessions; that one is closed and opened to those who were there before anything goes in (design D3). null = about no session.
 */
export async function placeOf(ports: Ports, arrangement: Arrangement, session: Session | null): Promise<Place> {
  const place = { school: arrangement.school, arrangement: arrangement.key };
  if (session === null || !hasOwnReaders(arrangement, session)) return place;
  const ofSession = { ...place, session: session.key };
  await ports.records.openSession(ofSession, sessionReaders(arrangement, session));
  return ofSession;
}
