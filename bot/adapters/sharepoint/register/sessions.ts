import type { Register } from '../../../ports/register.ts';
import { sessions as sessionsList } from '../lists/sessions.ts';
import type { Store } from '../store.ts';

type SessionPart = Pick<
  Register,
  'session' | 'sessionsOf' | 'sessionsFrom' | 'sessionsByEvent' | 'allSessions' | 'createSession' | 'updateSession'
>;

/** Sessions: that they are planned or were held, never what was said. */
export function sessionRegister(store: Store): SessionPart {
  return {
    session: (key) => store.reader.byKey('app', sessionsList, key),
    sessionsOf: (arrangement) => store.reader.where('app', sessionsList, 'ArrangementKey', arrangement),
    sessionsFrom: (at) => store.reader.from(sessionsList, 'StartsAt', at.toString({ smallestUnit: 'second' })),
    // SharePoint compares text without regard to case, and event ids differ by case alone.
    sessionsByEvent: async (eventId) =>
      (await store.reader.where('app', sessionsList, 'EventId', eventId)).filter(
        ({ value }) => value.eventId === eventId,
      ),
    allSessions: async () => (await store.reader.all(sessionsList)).map((stored) => stored.value),
    createSession: (session, school) =>
      store.writer.create(sessionsList, session, { folder: [school], extra: { SchoolKey: school } }),
    updateSession: (stored, next) => store.writer.update(sessionsList, stored, next),
  };
}
