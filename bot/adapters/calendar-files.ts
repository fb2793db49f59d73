import { generateIcsCalendar, type IcsEvent } from 'ts-ics';
import type { Instant } from '../../shared/domain/dates.ts';
import { methodOf, sequenceOf } from '../../shared/domain/sessions/session-notice.ts';
import type { CalendarFileParts, CalendarFiles, Named } from '../ports/calendar-files.ts';
import { eventsInFile } from './events-in-file.ts';

/** What stands in somebody's calendar; neutral, because it leaves the record's access control (D11). */
const TITLE = 'Supervision';
const LINE =
  'If you cannot come, please tell the person who invited you. Please write nothing about a child in a reply.';
/** What would break a parameter of the format, or begin another line. */
const UNSAFE = /["\\,;:\p{Cc}]+/gu;
const CONTROL = /\p{Cc}+/gu;

function dateOf(at: Instant): { readonly date: Date } {
  return { date: new Date(at.epochMilliseconds) };
}

function named({ name, email }: Named): Named {
  return { name: name.replaceAll(UNSAFE, ' ').trim(), email: email.replaceAll(UNSAFE, '') };
}

function eventOf({ session, organiser, attendee, now }: CalendarFileParts): IcsEvent {
  const invited = attendee === null ? [] : [named(attendee)];
  return {
    uid: `${session.key}@supervision`,
    stamp: dateOf(now),
    start: dateOf(session.startsAt),
    end: dateOf(session.endsAt),
    summary: TITLE,
    description: LINE,
    location: session.venue.replaceAll(CONTROL, ' ').trim(),
    sequence: sequenceOf(session),
    class: 'PRIVATE',
    status: session.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    ...(organiser === null ? {} : { organizer: named(organiser) }),
    attendees: invited.map((one) => ({ ...one, role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: false })),
  };
}

/** Calendar files by a library that knows the format; what people typed is made safe for it first. */
export const calendarFiles: CalendarFiles = {
  of: (parts) => {
    const method = methodOf(parts.session);
    const events = [eventOf(parts)];
    return {
      name: method === 'CANCEL' ? 'supervision-cancelled.ics' : 'supervision.ics',
      contentType: `text/calendar; method=${method}; charset=utf-8`,
      text: generateIcsCalendar({ version: '2.0', prodId: '-//Safeguarding Supervision//EN', method, events }),
    };
  },
  read: eventsInFile,
};
