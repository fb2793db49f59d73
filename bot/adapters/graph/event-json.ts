import { z } from 'zod';
import { type Instant, Temporal } from '../../../shared/domain/dates.ts';
import type { BookedEvent, Calendar, ResponseState } from '../../ports/calendar.ts';

/** The extended property by which an event is found again from its session; its name part is case-sensitive (platform D1). */
export const SESSION_PROPERTY = 'String {5f0c2d6e-8a47-4f5b-b3de-9c1d7a2e4b60} Name SessionKey';

/** Time to finish what one is at and find a private room. */
const REMINDER_MINUTES = 30;

type NewEvent = Parameters<Calendar['book']>[0];

const graphTime = z.object({ dateTime: z.string(), timeZone: z.string() });
export const eventShape = z.object({
  id: z.string(),
  isCancelled: z.boolean().optional(),
  start: graphTime,
  end: graphTime,
  attendees: z
    .array(
      z.object({
        emailAddress: z.object({ address: z.string() }),
        status: z.object({ response: z.string() }).nullish(),
      }),
    )
    .optional(),
});
type GraphEvent = z.infer<typeof eventShape>;

const RESPONSES: Readonly<Record<string, ResponseState>> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
};

/** A moment as Graph takes it; we speak UTC both ways. */
export function timeTo(at: Instant): { readonly dateTime: string; readonly timeZone: 'UTC' } {
  const seconds = at.round({ smallestUnit: 'second', roundingMode: 'trunc' });
  return { dateTime: seconds.toString().replace('Z', ''), timeZone: 'UTC' };
}

/** The moment in an answer asked for in UTC; Graph writes seven decimals and no zone. */
export function timeFrom(time: { readonly dateTime: string }): Instant {
  return Temporal.Instant.from(`${time.dateTime.replace(/Z$/, '')}Z`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The event as Graph takes it: private, its title and body neutral, found again by its session (D11). */
export function eventTo(event: NewEvent): Record<string, unknown> {
  return {
    subject: event.title,
    body: { contentType: 'HTML', content: `<p><a href="${escaped(event.link)}">Open in Supervision</a></p>` },
    start: timeTo(event.startsAt),
    end: timeTo(event.endsAt),
    location: { displayName: event.venue },
    attendees: attendeesTo(event.attendees),
    sensitivity: 'private',
    showAs: 'busy',
    isReminderOn: true,
    reminderMinutesBeforeStart: REMINDER_MINUTES,
    responseRequested: true,
    allowNewTimeProposals: false,
    transactionId: event.session,
    singleValueExtendedProperties: [{ id: SESSION_PROPERTY, value: event.session }],
  };
}

/** Invited people as Graph takes them. */
export function attendeesTo(attendees: readonly { readonly email: string; readonly name: string }[]) {
  return attendees.map(({ email, name }) => ({ type: 'required', emailAddress: { address: email, name } }));
}

/** What the product wants to know of an event. */
export function eventFrom(event: GraphEvent): BookedEvent {
  return {
    id: event.id,
    startsAt: timeFrom(event.start),
    endsAt: timeFrom(event.end),
    isCancelled: event.isCancelled ?? false,
    responses: (event.attendees ?? []).map((each) => ({
      email: each.emailAddress.address,
      response: RESPONSES[each.status?.response ?? ''] ?? 'none',
    })),
  };
}
