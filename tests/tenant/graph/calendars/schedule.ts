import type { Context } from 'hono';
import { z } from 'zod';
import type { Instant } from '../../../../shared/domain/dates.ts';
import { isInMailboxScope } from '../../control/people.ts';
import type { Caller } from '../../core/caller.ts';
import { findUser, type UserRow } from '../../core/directory-table.ts';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal, jsonBody } from '../core/graph-route.ts';
import { contextOf } from '../directory/user-view.ts';
import { eventsBetween, type StoredEvent } from './event-store.ts';
import { answerZone } from './event-view.ts';
import { mailboxSettings } from './mailbox.ts';
import { instantOf, written } from './zones.ts';

const MOST_MAILBOXES = 20;
const LONGEST_DAYS = 62;

const moment = z.object({ dateTime: z.string(), timeZone: z.string() });
const BODY = z.object({
  schedules: z.array(z.string()).min(1),
  startTime: moment,
  endTime: moment,
  availabilityViewInterval: z.number().int().min(5).max(1440).default(30),
});

interface Window {
  readonly from: Instant;
  readonly until: Instant;
  readonly minutes: number;
}

/** One digit per slot: the strongest of what lies in it. */
const STRENGTH: Record<StoredEvent['details']['showAs'], number> = {
  free: 0,
  workingElsewhere: 0,
  unknown: 0,
  tentative: 1,
  busy: 2,
  oof: 3,
};

function availabilityView(events: readonly StoredEvent[], window: Window): string {
  const step = window.minutes * 60_000;
  let view = '';
  for (let at = window.from.epochMilliseconds; at < window.until.epochMilliseconds; at += step) {
    const within = events.filter(
      (event) => event.startsAt.epochMilliseconds < at + step && event.endsAt.epochMilliseconds > at,
    );
    view += String(Math.max(0, ...within.map((event) => STRENGTH[event.details.showAs])));
  }
  return view;
}

function isHidden(event: StoredEvent): boolean {
  return event.details.sensitivity === 'private' || event.details.sensitivity === 'confidential';
}

function scheduleItem(event: StoredEvent, zone: string): Record<string, unknown> {
  const shown = isHidden(event) ? {} : { subject: event.details.subject, location: event.details.location };
  return {
    isPrivate: isHidden(event),
    status: event.details.showAs,
    ...shown,
    start: written(event.startsAt, zone),
    end: written(event.endsAt, zone),
  };
}

function unreadable(scheduleId: string, responseCode: string, message: string): Record<string, unknown> {
  return { scheduleId, availabilityView: '', scheduleItems: [], error: { message, responseCode } };
}

function workingHours(tenant: Tenant, oid: string): Record<string, unknown> {
  const hours = mailboxSettings(tenant, oid).workingHours;
  return hours === null ? {} : { workingHours: { ...hours, timeZone: { name: hours.timeZone } } };
}

function scheduleOf(
  tenant: Tenant,
  caller: Caller,
  address: string,
  window: Window,
  zone: string,
): Record<string, unknown> {
  const user: UserRow | null = findUser(tenant.db, address);
  if (user === null || user.mail === null)
    return unreadable(address, 'ErrorMailRecipientNotFound', 'The mailbox of this recipient was not found.');
  if (caller.kind === 'app' && !isInMailboxScope(tenant, user.oid))
    return unreadable(
      address,
      'ErrorNoFreeBusyAccess',
      'The caller does not have permission to view free/busy data of this mailbox.',
    );
  const events = eventsBetween(tenant, user.oid, window.from, window.until).filter(
    (event) => !event.details.isCancelled,
  );
  return {
    scheduleId: address,
    availabilityView: availabilityView(events, window),
    scheduleItems: events.map((event) => scheduleItem(event, zone)),
    ...workingHours(tenant, user.oid),
  };
}

function readBody(body: Record<string, unknown>): z.output<typeof BODY> {
  const lower = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  );
  const read = BODY.safeParse(lower);
  if (read.success) return read.data;
  const at = read.error.issues[0]?.path[0];
  if (at === 'availabilityViewInterval')
    throw new GraphRefusal(
      400,
      'ErrorInvalidMergedFreeBusyInterval',
      'The interval must be between 5 and 1440 minutes.',
    );
  throw new GraphRefusal(
    400,
    'ErrorInvalidParameter',
    `The parameter ${String(at ?? 'schedules')} is missing or malformed.`,
  );
}

/** `POST …/calendar/getSchedule`: when up to 20 mailboxes are taken in a window under 62 days. One that cannot be read carries its own error. */
export async function getSchedule(tenant: Tenant, context: Context, caller: Caller): Promise<Response> {
  const body = readBody(await jsonBody(context));
  if (body.schedules.length > MOST_MAILBOXES)
    throw new GraphRefusal(
      400,
      'ErrorInvalidParameter',
      `At most ${MOST_MAILBOXES} mailboxes can be asked for in one request.`,
    );
  const window = {
    from: instantOf(body.startTime),
    until: instantOf(body.endTime),
    minutes: body.availabilityViewInterval,
  };
  const length = window.until.epochMilliseconds - window.from.epochMilliseconds;
  if (length <= 0)
    throw new GraphRefusal(400, 'ErrorInvalidTimeInterval', 'The end time must be after the start time.');
  if (length >= LONGEST_DAYS * 24 * 3600_000)
    throw new GraphRefusal(
      400,
      'ErrorTimeIntervalTooBig',
      `The requested time duration must be less than ${LONGEST_DAYS} days.`,
    );
  const { zone, headers } = answerZone(context);
  return Response.json(
    {
      '@odata.context': contextOf('Collection(microsoft.graph.scheduleInformation)'),
      value: body.schedules.map((address) => scheduleOf(tenant, caller, address, window, zone)),
    },
    { headers },
  );
}
