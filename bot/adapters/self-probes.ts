import { X509Certificate } from 'node:crypto';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { Temporal } from '../../shared/domain/dates.ts';
import type { Config } from '../config.ts';
import type { MailboxFound, SelfProbes, SignInFound } from '../ports/self-probes.ts';
import { StoreError } from '../ports/store-error.ts';
import type { GraphClient } from './graph/graph-client.ts';
import { provisionSite } from './sharepoint/provision/provision-site.ts';
import { tryFacts } from './sharepoint/provision/try-facts.ts';
import { asked } from './sharepoint/site-client.ts';
import type { Store } from './sharepoint/store.ts';
import type { Tokens } from './sign-in/tokens.ts';
import type { Fetch, Transport } from './transport.ts';

/** SharePoint's bit for managing permissions, in Low. */
const MANAGE_PERMISSIONS = 1 << 25;
const REACH_MS = 5000;

const roles = z.object({ roles: z.array(z.string()).default([]) });
const rights = z.object({ EffectiveBasePermissions: z.object({ Low: z.coerce.string() }) });
const schedule = z.object({ value: z.array(z.object({ error: z.unknown().nullish() })) });

function rolesIn(token: string): readonly string[] {
  const read = roles.safeParse(decodeJwt(token));
  return read.success ? read.data.roles : [];
}

async function freeTimesFound(graph: GraphClient, email: string): Promise<MailboxFound> {
  const at = (hours: number) => ({ dateTime: `2026-01-05T0${hours}:00:00`, timeZone: 'UTC' });
  const { status, body } = await graph.request({
    caller: 'app',
    method: 'POST',
    path: `/users/${encodeURIComponent(email)}/calendar/getSchedule`,
    body: { schedules: [email], startTime: at(8), endTime: at(9), availabilityViewInterval: 30 },
  });
  if (status === 403) return 'refused';
  const read = schedule.safeParse(body);
  const error = read.success ? read.data.value[0]?.error : undefined;
  return status === 200 && read.success && (error === undefined || error === null) ? 'open' : 'unknown';
}

/** Exchange grants free times and events by one role; that both are asked for shows that nothing else lets the service in. */
async function mailboxFound(graph: GraphClient, email: string): Promise<MailboxFound> {
  const times = await freeTimesFound(graph, email);
  if (times === 'unknown') return times;
  const path = `/users/${encodeURIComponent(email)}/events`;
  const { status } = await graph.request({ caller: 'app', method: 'GET', path, query: { $top: '1', $select: 'id' } });
  if (status !== 200 && status !== 403) return 'unknown';
  const events = status === 200 ? 'open' : 'refused';
  return times === events ? times : 'partly';
}

const version = z.object({ ver: z.string() });

async function signInFound(tokens: Tokens): Promise<SignInFound> {
  try {
    const { ver } = version.parse(decodeJwt(await tokens.own()));
    return ver === '2.0' ? 'version 2' : 'version 1';
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind !== 'refused') throw error;
    return 'not said';
  }
}

/** Whether a token can be had; an outage is not a no. */
async function isGiven(token: Promise<string>): Promise<boolean> {
  try {
    return (await token) !== '';
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind !== 'refused') throw error;
    return false;
  }
}

/** A status under our own public address, without waiting long; null when nothing answers. */
async function reached(reach: Fetch, url: string, init: RequestInit): Promise<number | null> {
  try {
    const response = await reach(url, { ...init, signal: AbortSignal.timeout(REACH_MS) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}

async function botFound(reach: Fetch, publicUrl: string) {
  const answers = (await reached(reach, `${publicUrl}/healthz`, { method: 'GET' })) === 200;
  if (!answers) return { answers, refusesStrangers: false };
  const activity = {
    type: 'message',
    text: '',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
  };
  const headers = { 'content-type': 'application/json' };
  const status = await reached(reach, `${publicUrl}/api/messages`, {
    method: 'POST',
    headers,
    body: JSON.stringify(activity),
  });
  return { answers, refusesStrangers: status === 401 || status === 403 };
}

/** Looks at the service over what it stands on. `reach` = the network to our own public address. */
export function createSelfProbes(parts: {
  readonly config: Config;
  readonly tokens: Tokens;
  readonly graph: GraphClient;
  readonly transport: Transport;
  readonly store: Store;
  readonly reach?: Fetch;
}): SelfProbes {
  const { config, tokens, graph, transport, store } = parts;
  const reach = parts.reach ?? ((url, init) => fetch(url, init));
  return {
    certificateExpiresAt: Temporal.Instant.fromEpochMilliseconds(
      new Date(new X509Certificate(config.certificate.pem).validTo).getTime(),
    ),
    nodeVersion: process.version,
    isLocal: config.localTenant !== null,
    permissions: async () => ({
      graph: rolesIn(await tokens.graph('app')),
      sharePoint: rolesIn(await tokens.sharePoint()),
    }),
    mayManageSite: async () => {
      const answer = await asked('read our rights on the site', () =>
        store.site.web.select('EffectiveBasePermissions')(),
      );
      return (Number(rights.parse(answer).EffectiveBasePermissions.Low) & MANAGE_PERMISSIONS) !== 0;
    },
    provisioningPlan: async () => {
      const lines: string[] = [];
      await provisionSite(store, { isDryRun: true, say: (line) => lines.push(line) });
      return lines;
    },
    signIn: () => signInFound(tokens),
    botSignsIn: async () => (config.botId === '' ? null : isGiven(tokens.bot())),
    readsOnBehalfOf: (person, token) => isGiven(tokens.graph({ person, token })),
    mailbox: (email) => mailboxFound(graph, email),
    bot: () => botFound(reach, config.publicUrl),
    clockSkewSeconds: async () => {
      const response = await transport.fetch(config.identity.jwksUri);
      const said = response.headers.get('date');
      if (!response.ok) throw new StoreError('unavailable', 'read the time', response.status);
      return said === null ? null : Math.round((Date.now() - new Date(said).getTime()) / 1000);
    },
    tryFacts: (email) => tryFacts(store, email),
  };
}
