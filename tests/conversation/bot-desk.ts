import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { pino } from 'pino';
import { DIALOG_PATIENCE_MS } from '../../bot/adapters/teams/answer-extension.ts';
import { PATIENCE_MS } from '../../bot/adapters/teams/answer-in-time.ts';
import { botAdapter, botEndpoint, deepLinks, TeamsMessenger } from '../../bot/adapters/teams/index.ts';
import { readConfig } from '../../bot/config.ts';
import { conversation } from '../../bot/conversation/converse.ts';
import { dialogs } from '../../bot/conversation/dialogs/open-dialog.ts';
import { extensions } from '../../bot/conversation/extension/answer-extension.ts';
import type { Ports } from '../../bot/ports/index.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { API_APP_ID, BOT_APP_ID, SITE_URL, TEAMS_APP_ID, TENANT_ID } from '../tenant/core/ids.ts';
import { type Listening, listenTenant } from '../tenant/listen.ts';

const CHATS = ['users', 'conversations', 'activities', 'card_views', 'outbox', 'group_chats', 'group_chat_members'];

function configFor(tenant: Listening, port: number) {
  return readConfig({
    NODE_ENV: 'test',
    PORT: String(port),
    TENANT_ID,
    CLIENT_ID: API_APP_ID,
    BOT_ID: BOT_APP_ID,
    TEAMS_APP_ID,
    TRUST_NAME: 'Harbour Learning Trust',
    SITE_URL,
    PUBLIC_URL: `http://localhost:${port}`,
    CERTIFICATE: tenant.certificate.certificatePath,
    CERTIFICATE_KEY: tenant.certificate.keyPath,
    BOT_AUTH: 'on',
    LOCAL_TENANT: tenant.url,
    LOG_LEVEL: 'silent',
  });
}

/** The bot over the memory world, behind the real botbuilder and the local connector, authenticated both ways. */
export interface BotDesk {
  readonly tenant: Listening;
  readonly world: () => MemoryWorld;
  readonly ports: () => Ports;
  /** Everything the bot has logged, at every level. */
  readonly logged: string[];
  /** How long a press and a dialog wait; undefined = as in production. */
  patienceMs: number | undefined;
  /** An empty chat for everybody, and Sam and Ella's world anew on Monday 2 Nov 2026. */
  begin(): MemoryWorld;
  close(): Promise<void>;
}

/** Starts both on free ports. */
export async function openBotDesk(): Promise<BotDesk> {
  const app = new Hono();
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const tenant = await listenTenant({ serviceOrigin: `http://localhost:${port}` });
  const config = configFor(tenant, port);
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) });
  const adapter = botAdapter(config, log);
  let world = aWorld();
  let endpoint: ReturnType<typeof botEndpoint> | null = null;
  const ports = () =>
    Object.assign(world, {
      messenger: new TeamsMessenger({ adapter, config, state: world.state }),
      links: deepLinks(config),
    });
  const failed = (error: unknown) => log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'failed');
  const desk: BotDesk = {
    tenant,
    world: () => world,
    ports,
    logged,
    patienceMs: undefined,
    begin: () => {
      for (const table of CHATS) tenant.tenant.db.exec(`DELETE FROM ${table}`);
      const add = tenant.tenant.db.prepare('INSERT INTO users (oid, name, upn) VALUES (?, ?, ?)');
      world = aWorld({ startedOn: Temporal.PlainDate.from('2026-09-03') });
      for (const { value: person } of world.register.personShelf.all()) add.run(person.id, person.name, person.email);
      world.now = Temporal.Instant.from('2026-11-02T08:30:00Z');
      logged.length = 0;
      endpoint = null;
      return world;
    },
    close: async () => {
      server.close();
      await tenant.close();
    },
  };
  const answering = () => {
    const own = ports();
    return botEndpoint({
      adapter,
      config,
      state: world.state,
      log,
      messenger: own.messenger,
      converse: conversation(own, failed),
      openDialog: dialogs(own, failed),
      answerExtension: extensions(own, failed),
      links: own.links,
      get patienceMs() {
        return desk.patienceMs ?? PATIENCE_MS;
      },
      get dialogPatienceMs() {
        return desk.patienceMs ?? DIALOG_PATIENCE_MS;
      },
    });
  };
  app.post('/api/messages', (context) => {
    endpoint ??= answering();
    return endpoint(context.req.raw);
  });
  return desk;
}
