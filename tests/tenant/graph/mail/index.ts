import type { Context } from 'hono';
import type { Caller } from '../../core/caller.ts';
import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { openMailbox } from '../calendars/mailbox.ts';
import { GraphRefusal, graphRoute, jsonBody } from '../core/graph-route.ts';
import { isMailGranted, MAIL_SCHEMA, takeMessage } from './sent-mail.ts';

export const SCHEMA = MAIL_SCHEMA;

/** Messages a mailbox may send in a minute of real time (platform C2). */
const PER_MINUTE = 30;
/** What Graph takes in one request. */
const MOST_REQUEST_BYTES = 4 * 1024 * 1024;

/** Counts what each mailbox sent in the current minute. */
class Pace {
  private readonly counted = new Map<string, { readonly minute: number; readonly sent: number }>();

  take(mailbox: string): void {
    const minute = Math.floor(Date.now() / 60_000);
    const before = this.counted.get(mailbox);
    const sent = (before?.minute === minute ? before.sent : 0) + 1;
    this.counted.set(mailbox, { minute, sent });
    if (sent > PER_MINUTE)
      throw new GraphRefusal(429, 'ApplicationThrottled', 'Application is over its message rate limit.', {
        'Retry-After': '60',
      });
  }
}

async function send(tenant: Tenant, pace: Pace, context: Context, caller: Caller, id: string | null) {
  // Exchange's grant has no role in the token: without it the mailbox is closed, as one outside the scope is.
  if (caller.kind === 'app' && !isMailGranted(tenant))
    throw new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  const owner = openMailbox(tenant, caller, id, ['Mail.Send']);
  if (Number(context.req.header('content-length') ?? 0) > MOST_REQUEST_BYTES)
    throw new GraphRefusal(413, 'RequestEntityTooLarge', 'The request is too large.');
  const body = await jsonBody(context);
  pace.take(owner.oid);
  takeMessage(tenant, owner.mail, body);
  return new Response(null, { status: 202 });
}

/** `sendMail`: refused until an administrator lets the service send, then from the mailboxes of the supervision group only. */
export function routes(tenant: Tenant): readonly Route[] {
  const pace = new Pace();
  return [
    graphRoute('POST', '/v1.0/me/sendMail', (context, caller) => send(tenant, pace, context, caller, null)),
    graphRoute('POST', '/v1.0/users/{id}/sendMail', (context, caller) =>
      send(tenant, pace, context, caller, context.req.param('id') ?? ''),
    ),
  ];
}
