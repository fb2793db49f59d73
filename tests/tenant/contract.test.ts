import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { SITE_ID, TEAMS_APP_ID } from './core/ids.ts';
import type { Tenant } from './core/tenant.ts';
import { COVERAGE } from './coverage.ts';
import { grantMail } from './graph/mail/sent-mail.ts';
import { LEADS_GROUP, makeSite, PEOPLE, type Site, upnOf } from './sharepoint/testing/make-site.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CONTRACT = join(ROOT, '..', 'shared', 'contract');

interface Contract {
  request(method: string, url: string, body?: unknown): string[];
  response(method: string, url: string, status: number, body?: unknown): string[];
}

/** Microsoft's metadata as a validator. Its two files are copied beside this project's packages, where ajv can be found. */
async function loadContract(): Promise<Contract> {
  const copy = join(ROOT, '.data', 'contract');
  mkdirSync(copy, { recursive: true });
  for (const file of ['contract.mjs', 'graph-v1.0.subset.json']) copyFileSync(join(CONTRACT, file), join(copy, file));
  const url = pathToFileURL(join(copy, 'contract.mjs')).href;
  const module = (await import(/* @vite-ignore */ url)) as { load(options: { mode: string }): Contract };
  return module.load({ mode: 'lint' });
}

interface Exchange {
  readonly route: string | null;
  readonly wrong: readonly string[];
}

class Interview {
  readonly exchanges: Exchange[] = [];

  constructor(
    private readonly site: Site,
    private readonly contract: Contract,
  ) {}

  get tenant(): Tenant {
    return this.site.tenant;
  }

  /** Asks, holds request and answer against the metadata, and gives the answer's body. A refusal is a wrong answer here. */
  async ask(token: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await this.site.app.request(`http://localhost:4220/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const read = text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>);
    const wrong = [
      ...this.contract.request(method, `/v1.0${path}`, body).map((each) => `request: ${each}`),
      ...this.contract.response(method, `/v1.0${path}`, answer.status, read).map((each) => `answer: ${each}`),
      ...(answer.ok ? [] : [`status ${answer.status}: ${text}`]),
    ];
    const route = this.tenant.requests.since(this.tenant.requests.last() - 1)[0]?.route ?? null;
    this.exchanges.push({ route, wrong: wrong.map((each) => `${method} ${path}: ${each}`) });
    return read ?? {};
  }
}

const ALL_SCOPES =
  'User.Read User.ReadBasic.All GroupMember.Read.All Calendars.ReadWrite Mail.Send MailboxSettings.ReadWrite TeamsAppInstallation.ReadWriteSelfForUser';
const at = (time: string) => ({ dateTime: `2026-11-23T${time}:00`, timeZone: 'GMT Standard Time' });
const EVENT = {
  subject: 'Supervision session',
  sensitivity: 'private',
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  body: { contentType: 'html', content: '<p>A session.</p>' },
  start: at('15:30'),
  end: at('16:30'),
  attendees: [{ type: 'required', emailAddress: { address: upnOf('bertie'), name: 'Bertie Test' } }],
  transactionId: 'session-1',
  singleValueExtendedProperties: [
    { id: 'String {6d1c0f4e-2b7a-4c59-8f3d-1e0a9b8c7d6e} Name SessionKey', value: 's-1' },
  ],
};

async function askDirectory(interview: Interview, user: string, app: string): Promise<void> {
  interview.tenant.db.prepare('UPDATE users SET manager_oid = ?').run(PEOPLE.dev);
  await interview.ask(user, 'GET', '/users?$top=2&$select=id,displayName,mail');
  for (const base of ['/me', `/users/${PEOPLE.amara}`]) {
    for (const end of ['', '?$select=id,mail', '/manager', '/memberOf', '/photo'])
      await interview.ask(user, 'GET', base + end);
    await interview.ask(user, 'POST', `${base}/checkMemberGroups`, { groupIds: [LEADS_GROUP] });
    await interview.ask(user, 'POST', `${base}/getMemberGroups`, { securityEnabledOnly: true });
    await interview.ask(
      base === '/me' ? user : app,
      'GET',
      `${base}/teamwork/installedApps?$expand=teamsApp&$filter=teamsApp/id eq '${TEAMS_APP_ID}'`,
    );
  }
  for (const end of ['members', 'transitiveMembers']) await interview.ask(user, 'GET', `/groups/${LEADS_GROUP}/${end}`);
}

async function askCalendar(interview: Interview, token: string, base: string): Promise<void> {
  const made = await interview.ask(token, 'POST', `${base}/events`, EVENT);
  await interview.ask(token, 'GET', `${base}/events/${made.id}`);
  await interview.ask(token, 'PATCH', `${base}/events/${made.id}`, { start: at('16:00'), end: at('17:00') });
  await interview.ask(token, 'GET', `${base}/events?$top=5`);
  await interview.ask(
    token,
    'GET',
    `${base}/calendarView?startDateTime=2026-11-20T00:00:00Z&endDateTime=2026-11-30T00:00:00Z`,
  );
  await interview.ask(token, 'POST', `${base}/calendar/getSchedule`, {
    schedules: [upnOf('amara'), upnOf('bertie'), 'nobody@harbourtrust.example'],
    startTime: at('08:00'),
    endTime: at('18:00'),
    availabilityViewInterval: 30,
  });
  await interview.ask(token, 'POST', `${base}/events/${made.id}/cancel`, { comment: 'Another day' });
  const second = await interview.ask(token, 'POST', `${base}/events`, { ...EVENT, transactionId: `again ${base}` });
  await interview.ask(token, 'DELETE', `${base}/events/${second.id}`);
  await interview.ask(token, 'GET', `${base}/mailboxSettings`);
  await interview.ask(token, 'PATCH', `${base}/mailboxSettings`, {
    timeZone: 'GMT Standard Time',
    workingHours: { daysOfWeek: ['monday', 'tuesday'], startTime: '08:30:00.0000000', endTime: '16:00:00.0000000' },
  });
}

async function askMail(interview: Interview, token: string, base: string): Promise<void> {
  await interview.ask(token, 'POST', `${base}/sendMail`, {
    message: {
      subject: 'Supervision',
      body: { contentType: 'text', content: 'A time has been agreed.' },
      toRecipients: [{ emailAddress: { address: 'kit@agency.example', name: 'Kit Test' } }],
      internetMessageHeaders: [{ name: 'x-supervision-letter', value: 'letter-1' }],
      attachments: [
        {
          '@odata.type': '#microsoft.graph.fileAttachment',
          name: 'supervision.ics',
          contentType: 'text/calendar; method=REQUEST',
          contentBytes: 'QkVHSU46VkNBTEVOREFS',
        },
      ],
    },
    saveToSentItems: true,
  });
}

async function askSubscriptions(interview: Interview, app: string): Promise<void> {
  const { createServer } = await import('node:http');
  const receiver = createServer((request, response) => {
    const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken');
    response.writeHead(200, { 'content-type': 'text/plain' }).end(token);
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', () => resolve()));
  const address = receiver.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const expirationDateTime = new Date(Date.now() + 3600_000).toISOString();
  const made = await interview.ask(app, 'POST', '/subscriptions', {
    changeType: 'updated,deleted',
    notificationUrl: `http://localhost:${port}/notices`,
    resource: `/users/${PEOPLE.amara}/events`,
    expirationDateTime,
    clientState: 'ours',
  });
  await interview.ask(app, 'GET', '/subscriptions');
  await interview.ask(app, 'GET', `/subscriptions/${made.id}`);
  await interview.ask(app, 'PATCH', `/subscriptions/${made.id}`, { expirationDateTime });
  await interview.ask(app, 'DELETE', `/subscriptions/${made.id}`);
  receiver.closeAllConnections();
  receiver.close();
}

async function askLists(interview: Interview, app: string, admin: string): Promise<void> {
  const site = `/sites/${SITE_ID}`;
  await interview.ask(app, 'GET', site);
  const list = await interview.ask(app, 'POST', `${site}/lists`, {
    displayName: 'Records',
    list: { template: 'genericList' },
    columns: [
      { name: 'RecordKey', text: { maxLength: 64 }, indexed: true, enforceUniqueValues: true },
      { name: 'Status', choice: { choices: ['draft', 'signed'] }, indexed: true },
      { name: 'StartsAt', dateTime: { format: 'dateTime' } },
    ],
  });
  const path = `${site}/lists/${list.id}`;
  await interview.ask(app, 'GET', `${site}/lists`);
  await interview.ask(app, 'GET', path);
  await interview.ask(app, 'POST', `${path}/columns`, { name: 'Seq', number: { minimum: 0 } });
  await interview.ask(app, 'GET', `${path}/columns`);
  const item = await interview.ask(app, 'POST', `${path}/items`, { fields: { RecordKey: 'a|1', Status: 'draft' } });
  await interview.ask(app, 'GET', `${path}/items?$expand=fields&$top=5`);
  await interview.ask(app, 'GET', `${path}/items/delta`);
  await interview.ask(app, 'GET', `${path}/items/${item.id}?$expand=fields`);
  await interview.ask(app, 'PATCH', `${path}/items/${item.id}`, { fields: { Status: 'signed' } });
  await interview.ask(app, 'GET', `${path}/items/${item.id}/fields`);
  await interview.ask(app, 'PATCH', `${path}/items/${item.id}/fields`, { Status: 'draft' });
  await interview.ask(app, 'GET', `${path}/items/${item.id}/versions`);
  await interview.ask(app, 'DELETE', `${path}/items/${item.id}`);
  await interview.ask(admin, 'GET', `${site}/permissions`);
  await interview.ask(admin, 'POST', `${site}/permissions`, {
    roles: ['write'],
    grantedToIdentities: [{ application: { id: '6f0c2d1e-7b34-4a95-8c06-9d2e1f3a4b57', displayName: 'Another app' } }],
  });
}

describe.skipIf(!existsSync(CONTRACT))(
  'answers held against Microsoft’s own metadata (../shared/contract; skipped where it is not)',
  () => {
    let exchanges: readonly Exchange[];
    beforeAll(async () => {
      const site = await makeSite();
      const interview = new Interview(site, await loadContract());
      const user = await site.userToken('amara', 'graph', { scp: ALL_SCOPES });
      const app = await site.appToken('graph', {
        roles: ['Sites.Selected', 'TeamsAppInstallation.ReadWriteSelfForUser.All'],
      });
      const admin = await site.appToken('graph', { roles: ['Sites.FullControl.All'] });
      await askDirectory(interview, user, app);
      await askCalendar(interview, user, '/me');
      await askCalendar(interview, app, `/users/${PEOPLE.amara}`);
      grantMail(site.tenant, true);
      await askMail(interview, user, '/me');
      await askMail(interview, app, `/users/${PEOPLE.amara}`);
      await askSubscriptions(interview, app);
      await askLists(interview, app, admin);
      exchanges = interview.exchanges;
    }, 60_000);

    it('have the shape the metadata gives them', () => {
      expect(exchanges.flatMap((each) => each.wrong)).toEqual([]);
    });

    it('were asked of every route that coverage.ts calls validated', () => {
      const asked = new Set(exchanges.map((each) => each.route));
      const unasked = COVERAGE.filter((entry) => entry.contract === 'validated' && !asked.has(entry.name));
      expect(unasked.map((entry) => entry.name)).toEqual([]);
    });
  },
);
