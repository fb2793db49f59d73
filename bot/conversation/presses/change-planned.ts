import { z } from 'zod';
import { press } from '../../../shared/cards/card.ts';
import { callOffCard } from '../../../shared/cards/planned-session-card.ts';
import { timesCard } from '../../../shared/cards/times-card.ts';
import { type Instant, writtenMoment } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import { REASONS } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { cancelSession } from '../../use-cases/cancel-session.ts';
import { moveSession } from '../../use-cases/move-session.ts';
import { allowedSession } from '../../use-cases/steps/allowed-session.ts';
import type { SaidWhen } from '../language/wish.ts';
import { wishOf } from '../language/wish-data.ts';
import { plannedLine } from '../planned-lines.ts';
import { refused } from '../replies.ts';
import { timesAsSaid } from '../times-as-said.ts';
import type { Reply } from '../turn.ts';
import { chosenTime } from './chosen-time.ts';
import { offerAsSaid } from './offer-as-said.ts';
import { plannedReply } from './planned-reply.ts';
import { notOurs, type PressData } from './press-data.ts';

type Data = PressData['data'];

const why = z.object({ session: z.string(), reason: z.enum(REASONS) });

/** A session that can still be moved or called off by this person, with everybody in it. */
async function changeable(ports: Ports, actor: Actor, key: string) {
  const found = await allowedSession(ports, actor, 'move or cancel', key);
  if (!found.ok) return found;
  const [session, arrangement] = [found.value.session.value, found.value.arrangement.value];
  if (session.status !== 'booked' && session.status !== 'proposed')
    return refuse('already-done', `This session is ${session.status}; it can’t be changed any more.`);
  const people = await ports.register.people([...arrangement.supervisors, ...arrangement.supervisees]);
  return ok({ session, arrangement, people, line: plannedLine(ports, actor, { session, arrangement, people }) });
}

/** Times to which a session can be moved, as was said or in the next weeks; `first` = words before. */
export async function offerMove(
  ports: Ports,
  actor: Actor,
  key: string,
  when: SaidWhen,
  first: readonly string[] = [],
): Promise<Reply> {
  const found = await changeable(ports, actor, key);
  if (!found.ok) return refused(ports, found.error);
  const { session, arrangement, line } = found.value;
  const sessions = (await ports.register.sessionsOf(arrangement.key)).map(({ value }) => value);
  const offered = await timesAsSaid(ports, actor, { arrangement, sessions, moving: session }, when);
  const times = offered.times.filter(({ startsAt }) => !startsAt.equals(session.startsAt));
  const card = timesCard({
    title: 'Move this session',
    words: [...first, `${line.whose}, now ${writtenMoment(session.startsAt)}.`, ...offered.words],
    times,
    verb: 'move-to',
    data: { session: key },
    asksWhy: true,
    others: [press('Call it off', 'show-cancel', { session: key })],
    link: line.link,
  });
  return { card, notification: 'Times to choose from' };
}

/** The same after the session was chosen from a card. */
export function showMove(ports: Ports, actor: Actor, data: Data): Promise<Reply> {
  return offerMove(ports, actor, data.session ?? '', wishOf(data, actor.now));
}

/** Moves a session to a time of the card, for a reason of the list; taken meanwhile, others are offered. */
export async function moveTo(ports: Ports, actor: Actor, data: Data): Promise<Reply> {
  const asked = why.safeParse(data);
  const startsAt = chosenTime(data);
  if (!asked.success || startsAt === null) return refused(ports, notOurs('Choose a time and a reason.').error);
  const { session, reason } = asked.data;
  const at = startsAt.toString({ smallestUnit: 'second' });
  const done = await moveSession(ports, actor, session, { startsAt: at, reason });
  if (done.ok) return plannedReply(ports, actor, session, 'The session is moved');
  if (done.error.code !== 'time-taken') return refused(ports, done.error);
  return offerMove(ports, actor, session, { is: 'nothing' }, [done.error.message]);
}

function noticeWords(now: Instant, startsAt: Instant): string {
  const days = Math.floor(now.until(startsAt).total('hours') / 24);
  if (days < 1) return 'That is less than a day’s notice.';
  return days === 1 ? 'That is one day’s notice.' : `That is ${days} days’ notice.`;
}

/** Asks once more before a session is called off. */
export async function showCancel(ports: Ports, actor: Actor, data: Data): Promise<Reply> {
  const found = await changeable(ports, actor, data.session ?? '');
  if (!found.ok) return refused(ports, found.error);
  const { line } = found.value;
  return { card: callOffCard(line, noticeWords(actor.now, line.startsAt)), notification: 'Supervision' };
}

/** Calls a session off and offers new times at once: whoever calls off finds the next (J-39). Twice is once. */
export async function callOff(ports: Ports, actor: Actor, data: Data): Promise<Reply> {
  const asked = why.safeParse(data);
  if (!asked.success) return refused(ports, notOurs('Choose a reason.').error);
  const done: Result<{ readonly session: { readonly arrangement: string } }> = await cancelSession(
    ports,
    actor,
    asked.data.session,
    { reason: asked.data.reason },
  );
  if (!done.ok) return refused(ports, done.error);
  const words = 'The session is called off and out of both calendars. When would suit instead?';
  return offerAsSaid(ports, actor, done.value.session.arrangement, { is: 'nothing' }, [words]);
}
