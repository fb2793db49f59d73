import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { newSession } from '../../../shared/domain/sessions/new-session.ts';
import type { Session, SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import { organiserOf } from './organiser-of.ts';

/** A talk between sessions that has taken place: over, ad hoc, in nobody's calendar. `attended` null = all of the arrangement's supervisees. */
export function adHocSession(
  actor: Actor,
  arrangement: Arrangement,
  talk: {
    readonly key: SessionKey;
    readonly startsAt: Instant;
    readonly minutes: number;
    readonly attended: readonly PersonId[] | null;
  },
): Session {
  return newSession(arrangement, {
    key: talk.key,
    formality: 'ad hoc',
    startsAt: talk.startsAt,
    endsAt: talk.startsAt.add({ minutes: talk.minutes }),
    status: 'held',
    proposedBy: actor.person.id,
    attended: talk.attended,
    organiser: organiserOf(actor, arrangement),
  });
}
