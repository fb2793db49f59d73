import { isGroup } from '../access/session-readers.ts';
import type { Arrangement } from '../arrangements/arrangement.ts';
import type { Instant } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import { needsAcceptance } from './needs-acceptance.ts';
import type { InOutlook, MeetingTimes, OutlookAnswer, OutlookNews, Session } from './session.ts';

/** A session's event as it stands in Outlook, its people known by their ids; `gone` = deleted or cancelled there. */
export type EventNow =
  | ({
      readonly is: 'there';
      readonly answers: readonly { readonly person: PersonId; readonly answer: OutlookAnswer }[];
    } & MeetingTimes)
  | { readonly is: 'gone' }
  | { readonly is: 'no mailbox' };

/** `same`: nothing to do; `to send`: Outlook has yet to hear of what was done here; `changed`: the session as it must now be kept. */
export type OutlookStep =
  | { readonly is: 'same' }
  | { readonly is: 'to send' }
  | { readonly is: 'changed'; readonly session: Session };

export const AGREED: InOutlook = { answers: [], trouble: null, times: null, news: null };

const SAME: OutlookStep = { is: 'same' };

/** Whether a session is one that Outlook can still change: proposed or booked. */
export function isFollowed({ status }: Pick<Session, 'status'>): boolean {
  return status === 'proposed' || status === 'booked';
}

/** Whether two meetings begin and end at the same moments. */
export function isSameTime(one: MeetingTimes, other: MeetingTimes): boolean {
  return one.startsAt.equals(other.startsAt) && one.endsAt.equals(other.endsAt);
}

/**
 * A session changed here whose event has yet to follow; what Outlook holds until then is remembered (design D7, J-39). One that is called off may
 * have an event nobody noted.
 */
export function unsent(before: Session, after: Session): Session {
  if (before.eventId === null && after.status !== 'cancelled') return after;
  const times = before.outlook?.times ?? { startsAt: before.startsAt, endsAt: before.endsAt };
  return { ...after, outlook: { ...AGREED, trouble: 'unsent', times } };
}

/** The session once Outlook says the same. */
export function settledInOutlook(session: Session): Session {
  const { outlook } = session;
  return outlook === undefined || (outlook.trouble === null && outlook.times === null)
    ? session
    : withOutlook(session, { ...outlook, trouble: null, times: null });
}

/** Puts what is to be said about Outlook on a session; nothing where there is nothing. */
export function withOutlook(session: Session, outlook: InOutlook): Session {
  const isNothing = outlook.answers.length === 0 && outlook.trouble === null && outlook.news === null;
  const { outlook: _before, ...rest } = session;
  return isNothing ? rest : { ...rest, outlook };
}

/** What an event means for its session. `holder` = in whose calendar it is, who alone can move or cancel it there. */
export interface Heard {
  readonly arrangement: Arrangement;
  readonly event: EventNow;
  readonly holder: PersonId;
  readonly now: Instant;
}

/**
 * What becomes of a session when its event reads so: whoever changed last is followed, and where both sides changed it since they last agreed
 * nothing is overwritten and people choose. Own changes coming back are recognised by saying the same. Sessions that are over never change.
 * Issue 4 part 6, J-39.
 */
export function asInOutlook(session: Session, heard: Heard): OutlookStep {
  const { event } = heard;
  if (!isFollowed(session)) return afterCancelling(session, event);
  if (hasBegun(session, heard.now) && !isStillToCome(event, heard.now)) return SAME;
  if (event.is === 'no mailbox') return withoutMailbox(session);
  if (event.is === 'gone') return withoutEvent(session, heard);
  if (isSameTime(session, event)) return answered(settledInOutlook(session), session, heard);
  return atAnotherTime(session, event, heard);
}

/** Tidying up an event that is over says nothing about whether the session took place. */
function hasBegun({ startsAt }: Session, now: Instant): boolean {
  return startsAt.epochMilliseconds <= now.epochMilliseconds;
}

function isStillToCome(event: EventNow, now: Instant): boolean {
  return event.is === 'there' && event.startsAt.epochMilliseconds > now.epochMilliseconds;
}

function changed(session: Session): OutlookStep {
  return { is: 'changed', session };
}

function newsOf(session: Session, what: OutlookNews['what'], by: PersonId | null): OutlookNews {
  return { what, by, startedAt: session.startsAt };
}

function outlookOf(session: Session): InOutlook {
  return session.outlook ?? AGREED;
}

/** A session called off here whose event may still stand. */
function afterCancelling(session: Session, event: EventNow): OutlookStep {
  if (session.status !== 'cancelled' || session.outlook?.trouble !== 'unsent') return SAME;
  return event.is === 'there' ? { is: 'to send' } : changed(settledInOutlook(session));
}

function withoutMailbox(session: Session): OutlookStep {
  const outlook = outlookOf(session);
  if (outlook.trouble === 'no mailbox') return SAME;
  const news = newsOf(session, 'no mailbox', null);
  const times = outlook.times ?? { startsAt: session.startsAt, endsAt: session.endsAt };
  return changed(withOutlook(session, { ...outlook, trouble: 'no mailbox', times, news }));
}

function withoutEvent(session: Session, heard: Heard): OutlookStep {
  const { trouble, times } = outlookOf(session);
  if (trouble === 'both changed' && times === null) return SAME;
  if (trouble === 'unsent' && times === null) return { is: 'to send' };
  if (trouble === 'unsent' || trouble === 'both changed') return conflict(session, null);
  return changed(calledOff(session, heard.holder, heard.now));
}

/** Called off by what somebody did in Outlook. */
export function calledOff(session: Session, by: PersonId, now: Instant): Session {
  const outlook = { ...AGREED, news: newsOf(session, 'cancelled', by) };
  return withOutlook({ ...session, status: 'cancelled', cancelledBy: by, cancelledAt: now, reason: 'other' }, outlook);
}

function conflict(session: Session, times: MeetingTimes | null): OutlookStep {
  const outlook = outlookOf(session);
  const isNew = outlook.trouble !== 'both changed';
  const news = isNew ? newsOf(session, 'both changed', null) : outlook.news;
  return changed(withOutlook(session, { ...outlook, trouble: 'both changed', times, news }));
}

function atAnotherTime(session: Session, event: Extract<EventNow, { is: 'there' }>, heard: Heard): OutlookStep {
  const { trouble, times } = outlookOf(session);
  const there = { startsAt: event.startsAt, endsAt: event.endsAt };
  const isAsKnown = times !== null && isSameTime(times, there);
  if (trouble === 'both changed') return isAsKnown ? SAME : conflict(session, there);
  if (trouble === 'unsent') return isAsKnown ? { is: 'to send' } : conflict(session, there);
  const moved = movedTo(session, there, heard.holder, heard.arrangement);
  return answered(moved, session, heard);
}

/** At the time Outlook has; proposed anew by whoever moved it, and counted. */
export function movedTo(session: Session, times: MeetingTimes, by: PersonId, arrangement: Arrangement): Session {
  const isOtherStart = !session.startsAt.equals(times.startsAt);
  const waits = needsAcceptance(arrangement, by) && isOtherStart;
  return {
    ...session,
    ...times,
    ...(isOtherStart
      ? {
          status: waits ? ('proposed' as const) : ('booked' as const),
          proposedBy: by,
          acceptedBy: [by],
          rescheduledCount: session.rescheduledCount + 1,
          reason: 'other' as const,
        }
      : {}),
    outlook: { ...AGREED, news: newsOf(session, 'moved', by) },
  };
}

function isOnOtherSide({ supervisees }: Arrangement, session: Session, person: PersonId): boolean {
  return supervisees.includes(person) !== supervisees.includes(session.proposedBy);
}

/** The answers people gave in Outlook, on a session that stands at the event's time. */
function answered(session: Session, before: Session, heard: Heard): OutlookStep {
  const { arrangement, event, now } = heard;
  if (event.is !== 'there') return SAME;
  const outlook = outlookOf(session);
  const known = (person: PersonId) => outlook.answers.find((one) => one.person === person)?.answer;
  const fresh = event.answers.filter(({ person, answer }) => known(person) !== answer);
  const parties = [...arrangement.supervisors, ...arrangement.supervisees, session.organiser];
  const declined = fresh.find(({ person, answer }) => answer === 'declined' && parties.includes(person));
  if (declined !== undefined && !isGroup(arrangement)) {
    const off = calledOff(before, declined.person, now);
    const times = { startsAt: event.startsAt, endsAt: event.endsAt };
    return changed(withOutlook(off, { ...outlookOf(off), trouble: 'unsent', times }));
  }
  const said = withOutlook(session, { ...outlook, answers: event.answers });
  const next = accepted(withApologies(said, arrangement, fresh), fresh, arrangement);
  const isNothingNew = fresh.length === 0 && outlook.answers.length === event.answers.length && session === before;
  return isNothingNew ? SAME : changed(next);
}

function accepted(
  session: Session,
  fresh: readonly { readonly person: PersonId; readonly answer: OutlookAnswer }[],
  arrangement: Arrangement,
): Session {
  const yes = fresh
    .filter(({ answer }) => answer === 'accepted')
    .map(({ person }) => person)
    .filter((person) => isParty(arrangement, session, person) && !session.acceptedBy.includes(person));
  if (yes.length === 0) return session;
  const next = { ...session, acceptedBy: [...session.acceptedBy, ...yes] };
  const answering = yes.find((person) => isOnOtherSide(arrangement, session, person));
  if (session.status !== 'proposed' || answering === undefined) return next;
  const outlook = outlookOf(session);
  const news = outlook.news ?? newsOf(session, 'accepted', answering);
  return { ...next, status: 'booked', outlook: { ...outlook, news } };
}

function isParty(arrangement: Arrangement, session: Session, person: PersonId): boolean {
  return (
    arrangement.supervisees.includes(person) || arrangement.supervisors.includes(person) || session.organiser === person
  );
}

/** A member of a group who declines has sent their apologies; whoever accepts after all takes them back. What was answered before is not heard anew. */
function withApologies(session: Session, arrangement: Arrangement, fresh: InOutlook['answers']): Session {
  if (!isGroup(arrangement)) return session;
  const said = new Map(fresh.map(({ person, answer }) => [person, answer]));
  const kept = (session.apologies ?? []).filter((person) => said.get(person) !== 'accepted');
  const declined = arrangement.supervisees.filter((person) => said.get(person) === 'declined');
  const apologies = [...new Set([...kept, ...declined])];
  const { apologies: _before, ...rest } = session;
  return apologies.length === 0 ? rest : { ...rest, apologies };
}
