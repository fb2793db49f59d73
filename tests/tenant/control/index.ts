import type { Context } from 'hono';
import { z } from 'zod';
import { Temporal } from '../../../shared/domain/dates.ts';
import { outbox } from '../connector/outbox.ts';
import { fillingOf } from '../core/database.ts';
import { findUser } from '../core/directory-table.ts';
import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';
import { consent, consentedRoles, ROLES_ON_CONSENT } from '../entra/consents.ts';
import { mintUserToken } from '../entra/mint.ts';
import { expireDeltaTokens } from '../graph/calendars/delta.ts';
import { LIFECYCLE_EVENTS, sendLifecycle } from '../graph/calendars/notify.ts';
import { subscriptions } from '../graph/calendars/subscription-store.ts';
import { grantMail, isMailGranted, sentMail } from '../graph/mail/sent-mail.ts';
import { applyFaults } from './faults.ts';
import { changePerson, demoPeople, PEOPLE_SCHEMA } from './people.ts';
import { resetTenant } from './reset.ts';
import { refuseStrangers } from './same-machine.ts';

export const SCHEMA = PEOPLE_SCHEMA;

const CLOCK = z.object({ now: z.string().nullable() });
const TOKEN = z.object({
  oid: z.string(),
  resource: z.enum(['api', 'graph', 'sharepoint']),
  /** Real seconds to live; for tests of expiry. */
  seconds: z.number().int().optional(),
  scopes: z.array(z.string()).optional(),
});

/** Which lifecycle notification to send, and to which subscription; all of them without an id. */
const LIFECYCLE = z.strictObject({ id: z.string().optional(), event: z.enum(LIFECYCLE_EVENTS) });

/** A control error: what was wrong with the request, in words. */
function controlError(status: number, message: string): Response {
  return Response.json({ error: message }, { status });
}

async function bodyOf(context: Context): Promise<unknown> {
  const text = await context.req.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function clockNow(tenant: Tenant): Response {
  const moved = tenant.clock.moved();
  const now = moved === null ? null : moved.toString();
  return Response.json({ now, at: tenant.clock.now().toString(), filling: fillingOf(tenant.db) });
}

async function setClock(tenant: Tenant, context: Context): Promise<Response> {
  const read = CLOCK.safeParse(await bodyOf(context));
  if (!read.success) return controlError(400, 'Send { "now": "2026-11-23T08:00:00Z" } or { "now": null }.');
  try {
    tenant.clock.set(read.data.now === null ? null : Temporal.Instant.from(read.data.now));
  } catch {
    return controlError(400, 'now is not an instant such as 2026-11-23T08:00:00Z.');
  }
  return clockNow(tenant);
}

async function mint(tenant: Tenant, context: Context): Promise<Response> {
  const read = TOKEN.safeParse(await bodyOf(context));
  if (!read.success) return controlError(400, 'Send { "oid", "resource": "api" | "graph" | "sharepoint" }.');
  const { oid, resource, seconds, scopes } = read.data;
  if (findUser(tenant.db, oid) === null) return controlError(404, 'No such person.');
  const token = await mintUserToken(tenant, oid, resource, {
    ...(seconds === undefined ? {} : { seconds }),
    ...(scopes === undefined ? {} : { scopes }),
  });
  if (token === null) return controlError(403, 'This person is disabled.');
  return Response.json({ access_token: token, token_type: 'Bearer', expires_in: seconds ?? 3600 });
}

async function put(tenant: Tenant, context: Context): Promise<Response> {
  const changed = changePerson(tenant, context.req.param('oid') ?? '', await bodyOf(context));
  if (changed === 'unknown') return controlError(404, 'No such person.');
  if (changed === 'malformed')
    return controlError(400, 'Send some of { enabled, appInstalled, inMailboxScope, hasMailbox }, each true or false.');
  return Response.json(changed);
}

async function lifecycle(tenant: Tenant, context: Context): Promise<Response> {
  const read = LIFECYCLE.safeParse(await bodyOf(context));
  if (!read.success) return controlError(400, `Send { "event": one of ${LIFECYCLE_EVENTS.join(', ')}, "id"? }.`);
  const { id, event } = read.data;
  const chosen = subscriptions(tenant).filter((each) => id === undefined || each.id === id);
  const sent = await Promise.all(chosen.map((each) => sendLifecycle(tenant, each, event)));
  return Response.json({ sent: sent.filter(Boolean).length });
}

/** `{ "isGranted": true }` lets the service send e-mail, as an Exchange administrator would. */
async function grant(tenant: Tenant, context: Context): Promise<Response> {
  const read = z.strictObject({ isGranted: z.boolean() }).safeParse(await bodyOf(context));
  if (!read.success) return controlError(400, 'Send { "isGranted": true } or { "isGranted": false }.');
  grantMail(tenant, read.data.isGranted);
  return Response.json({ isGranted: isMailGranted(tenant) });
}

/** `{ "role": "TeamsAppInstallation.ReadWriteSelfForUser.All", "isGranted": true }` is an administrator's consent for the service. */
async function setConsent(tenant: Tenant, context: Context): Promise<Response> {
  const read = z
    .strictObject({ role: z.enum(ROLES_ON_CONSENT), isGranted: z.boolean() })
    .safeParse(await bodyOf(context));
  if (!read.success)
    return controlError(400, `Send { "role": one of ${ROLES_ON_CONSENT.join(', ')}, "isGranted": true or false }.`);
  consent(tenant, read.data.role, read.data.isGranted);
  return Response.json({ roles: consentedRoles(tenant.db) });
}

/** The local control API (design section 6): clock, faults, reset, requests, outbox, people, token. Only for callers on this machine. */
export function routes(tenant: Tenant): readonly Route[] {
  const control = (
    method: Route['method'],
    path: string,
    answer: (context: Context) => Response | Promise<Response>,
  ) => ({
    name: `${method} /_local/${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    service: 'control' as const,
    method,
    path: `/_local/${path}`,
    audience: null,
    units: 0,
    handle: (context: Context) => refuseStrangers(tenant, context) ?? answer(context),
  });
  return [
    control('GET', 'clock', () => clockNow(tenant)),
    control('PUT', 'clock', (context) => setClock(tenant, context)),
    control('GET', 'faults', () => Response.json(tenant.faults.list())),
    control('POST', 'faults', async (context) => applyFaults(tenant, await bodyOf(context))),
    control('POST', 'reset', () => resetTenant(tenant)),
    control('GET', 'requests', (context) =>
      Response.json(tenant.requests.since(Number(context.req.query('since') ?? 0))),
    ),
    control('GET', 'outbox', () => Response.json(outbox(tenant.db))),
    control('GET', 'mail', () => Response.json({ isGranted: isMailGranted(tenant), letters: sentMail(tenant) })),
    control('PUT', 'mail', (context) => grant(tenant, context)),
    control('GET', 'consents', () => Response.json({ roles: consentedRoles(tenant.db) })),
    control('PUT', 'consents', (context) => setConsent(tenant, context)),
    control('GET', 'people', () => Response.json(demoPeople(tenant))),
    control('PUT', 'people/:oid', (context) => put(tenant, context)),
    control('POST', 'token', (context) => mint(tenant, context)),
    control('POST', 'subscriptions/lifecycle', (context) => lifecycle(tenant, context)),
    control('POST', 'calendar-delta/expire', () => {
      expireDeltaTokens(tenant);
      return Response.json({ isExpired: true });
    }),
  ];
}
