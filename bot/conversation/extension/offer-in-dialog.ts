import { timesDialogCard } from '../../../shared/cards/book-dialog-card.ts';
import type { FreeTimes } from '../../../shared/contract/sessions.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, type PlainDate, Temporal, writtenMoment } from '../../../shared/domain/dates.ts';
import { isPlanned, sameNeed } from '../../../shared/domain/sessions/same-need.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { findFreeTimes } from '../../use-cases/find-free-times.ts';
import { allowedArrangement } from '../../use-cases/steps/allowed-arrangement.ts';
import { whoseSupervision } from '../../use-cases/views/whose-supervision.ts';
import { liveArrangements } from '../live-arrangements.ts';
import { hindered, shown } from './dialog-answers.ts';
import type { ExtensionAnswer } from './extension-turn.ts';

/** How far ahead a day can be looked from. */
const DAYS_AHEAD = 365;

const NOWHERE =
  'There is no time in these six weeks when everybody is free. Look from a later day, or open Supervision to choose a time yourself.';

function unreadable(names: readonly string[]): string {
  const what =
    names.length === 0 ? 'Nobody’s calendar can be read' : `The calendar of ${names.join(' and ')} could not be read`;
  return `${what}, so I can’t say when everybody is free. Show times again in a while, or open Supervision to choose a time yourself.`;
}

/** Common times as found, without those near a session that is planned already; nothing free and nothing readable are different words. */
function useful(found: FreeTimes, arrangement: Arrangement, sessions: readonly Session[]) {
  if (found.state === 'unreadable') return { times: [], words: unreadable(found.unreadable) };
  const times = found.times
    .map(({ startsAt }) => Temporal.Instant.from(startsAt))
    .filter((startsAt) => sameNeed(sessions, arrangement, startsAt) === null);
  if (times.length === 0) return { times, words: NOWHERE };
  const tight = found.tight === true ? ', without a break before or after' : '';
  return { times, words: `Everybody is free at these times${tight}.` };
}

/** The session that comes next, where one is planned. */
function nextOf(sessions: readonly Session[], now: Instant): Session | undefined {
  return sessions
    .filter((each) => isPlanned(each) && each.startsAt.epochMilliseconds > now.epochMilliseconds)
    .sort((one, other) => one.startsAt.epochMilliseconds - other.startsAt.epochMilliseconds)[0];
}

/**
 * Times to offer in the dialog for one arrangement, from a day or from now. Nothing free, a calendar that can't be read and a refusal are
 * different answers, each with a way on. `first` = what is said before.
 */
export async function offerInDialog(
  ports: Ports,
  actor: Actor,
  key: string,
  fromOn: PlainDate | null,
  first: readonly string[] = [],
): Promise<ExtensionAnswer> {
  const allowed = await allowedArrangement(ports, actor, 'book', key);
  if (!allowed.ok) return hindered(ports, 'That did not happen', allowed.error.message);
  const arrangement = allowed.value.value;
  const [asked, live, stored, people] = await Promise.all([
    findFreeTimes(ports, actor, key, fromOn),
    liveArrangements(ports, actor),
    ports.register.sessionsOf(key),
    ports.register.people([...arrangement.supervisors, ...arrangement.supervisees]),
  ]);
  if (!asked.ok && fromOn !== null) return offerInDialog(ports, actor, key, null, [...first, asked.error.message]);
  if (!asked.ok) return hindered(ports, 'That did not happen', asked.error.message);
  const sessions = stored.map(({ value }) => value);
  const { times, words } = useful(asked.value, arrangement, sessions);
  const today = londonDateOf(actor.now);
  const next = nextOf(sessions, actor.now);
  const planned = next === undefined ? [] : [`The next session is ${next.status} for ${writtenMoment(next.startsAt)}.`];
  const isAsked = next?.status === 'proposed' && !next.acceptedBy.includes(actor.person.id);
  return shown(
    timesDialogCard({
      arrangement: key,
      whose: whoseSupervision(arrangement, actor.person.id, people),
      words: [...first, ...planned, words],
      ...(isAsked ? { proposed: { session: next.key, startsAt: next.startsAt } } : {}),
      times: times.map((startsAt) => ({ startsAt })),
      fromOn: fromOn ?? today,
      firstOn: today,
      lastOn: today.add({ days: DAYS_AHEAD }),
      hasOthers: live.length > 1,
      link: ports.links.to(`arrangements/${key}`),
    }),
  );
}
