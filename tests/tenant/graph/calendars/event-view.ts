import type { Context } from 'hono';
import { GraphRefusal } from '../core/graph-route.ts';
import type { StoredEvent } from './event-store.ts';
import { preferredZone, written } from './zones.ts';

function preview(content: string): string {
  return content
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 255);
}

/** The opaque version of an event, quoted weakly as Outlook does. */
export function etagOf(event: StoredEvent): string {
  return `W/"${Buffer.from(`${event.id.slice(6, 18)}.${event.version}`).toString('base64')}"`;
}

function place(name: string): Record<string, unknown> {
  return { displayName: name, locationType: 'default', uniqueId: name, uniqueIdType: 'private' };
}

function flags(event: StoredEvent): Record<string, unknown> {
  const { details } = event;
  return {
    categories: details.categories,
    reminderMinutesBeforeStart: details.reminderMinutesBeforeStart,
    isReminderOn: details.isReminderOn,
    hasAttachments: false,
    importance: details.importance,
    sensitivity: details.sensitivity,
    isAllDay: details.isAllDay,
    isCancelled: details.isCancelled,
    isOrganizer: event.isOrganizer,
    responseRequested: details.responseRequested,
    seriesMasterId: null,
    showAs: details.showAs,
    type: 'singleInstance',
    isDraft: false,
    hideAttendees: details.hideAttendees,
    allowNewTimeProposals: details.allowNewTimeProposals,
    recurrence: null,
  };
}

/** An event as Graph shows it, in the zone asked for. Extended properties only when expanded, as in the real service. */
export function eventView(event: StoredEvent, zone: string, expanded: string | null): Record<string, unknown> {
  const { details } = event;
  const properties = details.extended.filter((each) => each.id === expanded);
  return {
    '@odata.etag': etagOf(event),
    id: event.id,
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.modifiedAt,
    changeKey: etagOf(event).slice(3, -1),
    transactionId: event.transactionId,
    originalStartTimeZone: details.startZone,
    originalEndTimeZone: details.endZone,
    iCalUId: event.uid,
    subject: details.subject,
    bodyPreview: preview(details.body.content),
    ...flags(event),
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: details.joinUrl !== null,
    onlineMeetingProvider: details.joinUrl === null ? 'unknown' : 'teamsForBusiness',
    onlineMeeting: details.joinUrl === null ? null : { joinUrl: details.joinUrl },
    responseStatus: details.response,
    body: details.body,
    start: written(event.startsAt, zone),
    end: written(event.endsAt, zone),
    location: place(details.location),
    locations: details.location === '' ? [] : [place(details.location)],
    attendees: details.hideAttendees && !event.isOrganizer ? [] : details.attendees,
    organizer: { emailAddress: details.organizer },
    ...(properties.length === 0 ? {} : { singleValueExtendedProperties: properties }),
  };
}

/** The extended property a request expands; null when none. Any other `$expand` is refused. */
export function expandedProperty(context: Context): string | null {
  const expand = context.req.query('$expand');
  if (expand === undefined) return null;
  const id = expand.match(/^singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)$/i)?.[1];
  if (id === undefined)
    throw new GraphRefusal(
      400,
      'ErrorInvalidUrlQueryFilter',
      `Only one singleValueExtendedProperties can be expanded here: ${expand}`,
    );
  return id;
}

/** The zone of an answer and the header that says it was honoured. */
export function answerZone(context: Context): { readonly zone: string; readonly headers: Record<string, string> } {
  const zone = preferredZone(context.req.header('prefer'));
  return {
    zone,
    headers: zone === 'UTC' ? {} : { 'Preference-Applied': `outlook.timezone="${zone}"` },
  };
}
