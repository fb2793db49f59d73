import { randomBytes } from 'node:crypto';
import { atomically } from '../../core/database.ts';
import { findUser, type UserRow } from '../../core/directory-table.ts';
import { TENANT_ID } from '../../core/ids.ts';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal } from '../core/graph-route.ts';
import type { EventChange } from './event-input.ts';
import {
  type Attendee,
  copiesOf,
  type EventDetails,
  findByTransaction,
  newEventId,
  type Reply,
  removeEvent,
  type StoredEvent,
  saveEvent,
} from './event-store.ts';
import { instantOf } from './zones.ts';

type Owner = UserRow & { readonly mail: string };

const NEVER = '0001-01-01T00:00:00Z';

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function attendeesOf(change: EventChange, before: readonly Attendee[], isMoved: boolean): readonly Attendee[] {
  const none = { response: 'none' as const, time: NEVER };
  const given =
    change.attendees?.map((each): Attendee => {
      const known = before.find((other) => sameAddress(other.emailAddress.address, each.emailAddress.address));
      const name = each.emailAddress.name ?? known?.emailAddress.name ?? each.emailAddress.address;
      return { type: each.type, emailAddress: { ...each.emailAddress, name }, status: known?.status ?? none };
    }) ?? before;
  return isMoved ? given.map((each) => ({ ...each, status: none })) : given;
}

function joinUrl(): string {
  const thread = randomBytes(24).toString('base64url');
  return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${thread}%40thread.v2/0?context=%7b%22Tid%22%3a%22${TENANT_ID}%22%7d`;
}

function blank(owner: Owner): EventDetails {
  return {
    subject: '',
    body: { contentType: 'text', content: '' },
    startZone: 'UTC',
    endZone: 'UTC',
    sensitivity: 'normal',
    showAs: 'busy',
    importance: 'normal',
    isAllDay: false,
    isCancelled: false,
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    categories: [],
    location: '',
    attendees: [],
    organizer: { address: owner.mail, name: owner.name },
    joinUrl: null,
    response: { response: 'organizer', time: NEVER },
    extended: [],
  };
}

function extendedOf(change: EventChange, before: EventDetails['extended']): EventDetails['extended'] {
  const given = change.singleValueExtendedProperties ?? [];
  return [...before.filter((each) => !given.some((other) => other.id === each.id)), ...given];
}

function changed(before: EventDetails, change: EventChange, isMoved: boolean): EventDetails {
  return {
    ...before,
    subject: change.subject === undefined ? before.subject : (change.subject ?? ''),
    body: change.body ?? before.body,
    startZone: change.start?.timeZone ?? before.startZone,
    endZone: change.end?.timeZone ?? before.endZone,
    sensitivity: change.sensitivity ?? before.sensitivity,
    showAs: change.showAs ?? before.showAs,
    importance: change.importance ?? before.importance,
    isAllDay: change.isAllDay ?? before.isAllDay,
    isReminderOn: change.isReminderOn ?? before.isReminderOn,
    reminderMinutesBeforeStart: change.reminderMinutesBeforeStart ?? before.reminderMinutesBeforeStart,
    responseRequested: change.responseRequested ?? before.responseRequested,
    allowNewTimeProposals: change.allowNewTimeProposals ?? before.allowNewTimeProposals,
    hideAttendees: change.hideAttendees ?? before.hideAttendees,
    categories: change.categories ?? before.categories,
    location: change.location?.displayName ?? before.location,
    attendees: attendeesOf(change, before.attendees, isMoved),
    joinUrl: before.joinUrl ?? (change.isOnlineMeeting === true ? joinUrl() : null),
    extended: extendedOf(change, before.extended),
  };
}

function requireOrder(event: Pick<StoredEvent, 'startsAt' | 'endsAt'>): void {
  if (event.endsAt.epochMilliseconds < event.startsAt.epochMilliseconds)
    throw new GraphRefusal(
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'The EndDate is earlier than the StartDate.',
    );
}

function requireWholeDays(change: EventChange, isAllDay: boolean): void {
  const given = [change.start, change.end].filter((each) => each !== undefined);
  if (isAllDay && given.some((each) => !/T00:00(:00(\.0+)?)?$/.test(each.dateTime)))
    throw new GraphRefusal(
      400,
      'ErrorInvalidRequest',
      'The start and end of an all-day event need to be set to midnight.',
    );
}

/** What an attendee's calendar shows of the organiser's event. A moved meeting is unanswered again. */
function invite(tenant: Tenant, organised: StoredEvent, attendee: Attendee, isMoved: boolean): void {
  const owner = findUser(tenant.db, attendee.emailAddress.address);
  if (owner === null || owner.mail === null || owner.oid === organised.mailbox) return;
  const before = copiesOf(tenant, organised.uid).find((copy) => copy.mailbox === owner.oid);
  const keepsAnswer = before !== undefined && !isMoved;
  saveEvent(tenant, {
    ...organised,
    id: before?.id ?? newEventId(),
    mailbox: owner.oid,
    isOrganizer: false,
    transactionId: null,
    details: {
      ...organised.details,
      extended: before?.details.extended ?? [],
      categories: before?.details.categories ?? [],
      showAs: keepsAnswer ? before.details.showAs : 'tentative',
      response: keepsAnswer ? before.details.response : { response: 'notResponded', time: NEVER },
    },
  });
}

/** An attendee's copy of a meeting that will not be: it stays, marked, until they remove it. */
function markCancelled(tenant: Tenant, copy: StoredEvent): void {
  saveEvent(tenant, {
    ...copy,
    details: {
      ...copy.details,
      subject: copy.details.isCancelled ? copy.details.subject : `Canceled: ${copy.details.subject}`,
      isCancelled: true,
      showAs: 'free',
    },
  });
}

function sendToAttendees(tenant: Tenant, organised: StoredEvent, isMoved: boolean): void {
  const invited = organised.details.attendees;
  for (const attendee of invited) {
    if (attendee.status.response !== 'declined') invite(tenant, organised, attendee, isMoved);
  }
  for (const copy of copiesOf(tenant, organised.uid)) {
    const owner = copy.isOrganizer ? null : findUser(tenant.db, copy.mailbox);
    if (owner?.mail && !invited.some((each) => sameAddress(each.emailAddress.address, owner.mail ?? '')))
      markCancelled(tenant, copy);
  }
}

/** Creates an event in a mailbox and the invited people's copies. The same transactionId again gives the event that stands. */
export function createEvent(tenant: Tenant, owner: Owner, change: EventChange): StoredEvent {
  if (change.transactionId !== undefined) {
    const standing = findByTransaction(tenant, owner.oid, change.transactionId);
    if (standing !== null) return standing;
  }
  if (change.start === undefined || change.end === undefined)
    throw new GraphRefusal(
      400,
      'ErrorPropertyValidationFailure',
      'At least one property failed validation: start and end are required.',
    );
  const event = {
    id: newEventId(),
    mailbox: owner.oid,
    uid: randomBytes(28).toString('hex').toUpperCase(),
    isOrganizer: true,
    transactionId: change.transactionId ?? null,
    startsAt: instantOf(change.start),
    endsAt: instantOf(change.end),
    details: changed(blank(owner), change, false),
  };
  requireOrder(event);
  requireWholeDays(change, event.details.isAllDay);
  return atomically(tenant.db, () => {
    const stored = saveEvent(tenant, event);
    sendToAttendees(tenant, stored, false);
    return stored;
  });
}

/** Changes an event. The organiser's change reaches every copy; an attendee's stays in their own. */
export function changeEvent(tenant: Tenant, event: StoredEvent, change: EventChange): StoredEvent {
  if (change.isOnlineMeeting === false && event.details.joinUrl !== null)
    throw new GraphRefusal(400, 'ErrorPropertyValidationFailure', 'An online meeting cannot be made an ordinary one.');
  const startsAt = change.start === undefined ? event.startsAt : instantOf(change.start);
  const endsAt = change.end === undefined ? event.endsAt : instantOf(change.end);
  requireOrder({ startsAt, endsAt });
  requireWholeDays(change, change.isAllDay ?? event.details.isAllDay);
  const isMoved = !startsAt.equals(event.startsAt) || !endsAt.equals(event.endsAt);
  const details = changed(event.details, change, isMoved && event.isOrganizer);
  return atomically(tenant.db, () => {
    const stored = saveEvent(tenant, { ...event, startsAt, endsAt, details });
    if (stored.isOrganizer) sendToAttendees(tenant, stored, isMoved);
    return stored;
  });
}

/** The organiser calls the meeting off: gone from their calendar, marked cancelled in the others'. */
export function cancelEvent(tenant: Tenant, event: StoredEvent): void {
  if (!event.isOrganizer)
    throw new GraphRefusal(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    );
  atomically(tenant.db, () => {
    for (const copy of copiesOf(tenant, event.uid)) if (!copy.isOrganizer) markCancelled(tenant, copy);
    removeEvent(tenant, event);
  });
}

/** An attendee's answer: told to the organiser; a declined copy leaves the attendee's calendar. */
export function replyToEvent(
  tenant: Tenant,
  event: StoredEvent,
  owner: Owner,
  response: Extract<Reply, 'accepted' | 'tentativelyAccepted' | 'declined'>,
): void {
  if (event.isOrganizer)
    throw new GraphRefusal(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
    );
  const time = tenant.clock.now().toString();
  atomically(tenant.db, () => {
    if (response === 'declined') removeEvent(tenant, event);
    else
      saveEvent(tenant, {
        ...event,
        details: {
          ...event.details,
          response: { response, time },
          showAs: response === 'accepted' ? 'busy' : 'tentative',
        },
      });
    for (const copy of copiesOf(tenant, event.uid)) {
      if (!copy.isOrganizer) continue;
      const attendees = copy.details.attendees.map((each) =>
        sameAddress(each.emailAddress.address, owner.mail) ? { ...each, status: { response, time } } : each,
      );
      saveEvent(tenant, { ...copy, details: { ...copy.details, attendees } });
    }
  });
}

/** Takes an event out of a calendar: the organiser calls it off for all, an attendee declines, a cancelled copy just goes. */
export function deleteEvent(tenant: Tenant, event: StoredEvent, owner: Owner): void {
  if (event.isOrganizer) cancelEvent(tenant, event);
  else if (event.details.isCancelled) removeEvent(tenant, event);
  else replyToEvent(tenant, event, owner, 'declined');
}
