import type { Context } from 'hono';
import { z } from 'zod';
import { Temporal } from '../../../../shared/domain/dates.ts';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal } from '../core/graph-route.ts';
import { contextOf } from '../directory/user-view.ts';
import { eventsBetween, findEvent, type StoredEvent } from './event-store.ts';
import { answerZone, eventView } from './event-view.ts';
import { queryInstant } from './zones.ts';

export const DELTA_SCHEMA = 'CREATE TABLE IF NOT EXISTS calendar_epoch (epoch TEXT PRIMARY KEY);';

const UNSUPPORTED = ['$select', '$expand', '$filter', '$orderby', '$search'];

const TOKEN = z.object({
  epoch: z.string(),
  mailbox: z.string(),
  /** Instants that bound the window the token was made for. */
  from: z.string(),
  until: z.string(),
  /** Changes up to here have been told. */
  seq: z.number(),
  /** Ids not told yet, and where the round ends. */
  rest: z.array(z.string()).optional(),
  end: z.number().optional(),
});
type Token = z.infer<typeof TOKEN>;

/** The present life of the delta tokens; forgetting it makes every older token gone (410). */
function epochOf(tenant: Tenant): string {
  const row = tenant.db.prepare('SELECT epoch FROM calendar_epoch').get() as { epoch: string } | undefined;
  if (row !== undefined) return row.epoch;
  const epoch = crypto.randomUUID();
  tenant.db.prepare('INSERT INTO calendar_epoch (epoch) VALUES (?)').run([epoch]);
  return epoch;
}

/** Makes every calendar delta token given out so far expire: the next use answers 410. */
export function expireDeltaTokens(tenant: Tenant): void {
  tenant.db.exec('DELETE FROM calendar_epoch');
}

function lastChange(tenant: Tenant, mailbox: string): number {
  const row = tenant.db.prepare('SELECT max(seq) AS seq FROM event_changes WHERE mailbox = ?').get(mailbox);
  return (row as { seq: number | null }).seq ?? 0;
}

function readToken(tenant: Tenant, text: string, mailbox: string): Token {
  const gone = (): GraphRefusal =>
    new GraphRefusal(
      410,
      'SyncStateNotFound',
      'The sync state generation is not found; please start a full sync again.',
    );
  let token: Token;
  try {
    token = TOKEN.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new GraphRefusal(400, 'ErrorInvalidUrlQuery', 'Badly formed token.');
  }
  if (token.mailbox !== mailbox || token.epoch !== epochOf(tenant)) throw gone();
  return token;
}

function firstRound(tenant: Tenant, context: Context, mailbox: string): Token {
  const from = queryInstant(context.req.query('startDateTime'), 'StartDateTime');
  const until = queryInstant(context.req.query('endDateTime'), 'EndDateTime');
  const rest = eventsBetween(tenant, mailbox, from, until).map((event) => event.id);
  const end = lastChange(tenant, mailbox);
  return { epoch: epochOf(tenant), mailbox, from: from.toString(), until: until.toString(), seq: end, rest, end };
}

function nextRound(tenant: Tenant, token: Token): Token {
  if (token.rest !== undefined) return token;
  const rows = tenant.db
    .prepare('SELECT event_id FROM event_changes WHERE mailbox = ? AND seq > ? GROUP BY event_id ORDER BY max(seq)')
    .all(token.mailbox, token.seq);
  return {
    ...token,
    rest: (rows as { event_id: string }[]).map((row) => row.event_id),
    end: lastChange(tenant, token.mailbox),
  };
}

function isWithin(event: StoredEvent, token: Token): boolean {
  const [from, until] = [Temporal.Instant.from(token.from), Temporal.Instant.from(token.until)];
  return (
    event.startsAt.epochMilliseconds < until.epochMilliseconds &&
    event.endsAt.epochMilliseconds > from.epochMilliseconds
  );
}

function link(context: Context, name: '$skiptoken' | '$deltatoken', token: Token): string {
  const { pathname } = new URL(context.req.url);
  return `https://graph.microsoft.com${pathname}?${name}=${Buffer.from(JSON.stringify(token)).toString('base64url')}`;
}

/** `GET …/calendarView/delta`: what changed in a window since its token. The window is bound to the token; extended properties never show. */
export function calendarDelta(tenant: Tenant, context: Context, mailbox: string): Response {
  const refused = UNSUPPORTED.find((name) => context.req.query(name) !== undefined);
  if (refused !== undefined)
    throw new GraphRefusal(
      400,
      'ErrorInvalidUrlQuery',
      `The query parameter ${refused} is not supported with change tracking over a calendar view.`,
    );
  const text = context.req.query('$deltatoken') ?? context.req.query('$skiptoken');
  const isFirst = text === undefined;
  const round = isFirst ? firstRound(tenant, context, mailbox) : nextRound(tenant, readToken(tenant, text, mailbox));
  const size = Number(context.req.header('prefer')?.match(/odata\.maxpagesize=(\d+)/i)?.[1] ?? 50);
  const { zone, headers } = answerZone(context);
  const rest = round.rest ?? [];
  const value = rest.slice(0, size).map((id) => {
    const event = findEvent(tenant, mailbox, id);
    return event !== null && isWithin(event, round)
      ? eventView(event, zone, null)
      : { id, '@removed': { reason: 'deleted' } };
  });
  const left = rest.slice(size);
  const { rest: _told, end = round.seq, ...kept } = round;
  const next =
    left.length > 0
      ? { '@odata.nextLink': link(context, '$skiptoken', { ...round, rest: left }) }
      : { '@odata.deltaLink': link(context, '$deltatoken', { ...kept, seq: end }) };
  return Response.json({ '@odata.context': contextOf('Collection(event)'), ...next, value }, { headers });
}
