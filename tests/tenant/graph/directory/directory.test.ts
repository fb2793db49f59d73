import { beforeEach, describe, expect, it } from 'vitest';
import { changePerson } from '../../control/people.ts';
import { CATALOGUE_APP_ID, TEAMS_APP_ID } from '../../core/ids.ts';
import { consent } from '../../entra/consents.ts';
import { type Asking, askingTenant } from '../core/ask.ts';

const ANA = 'a0000000-0000-4000-8000-000000000001';
const BEN = 'b0000000-0000-4000-8000-000000000002';
const LEADS = '11111111-0000-4000-8000-000000000001';
const OTHERS = '22222222-0000-4000-8000-000000000002';

const PEOPLE = [
  { oid: ANA, name: 'Ana Reed', mail: 'ana@harbourtrust.example', manager: BEN },
  { oid: BEN, name: 'Ben Moss', mail: 'ben@harbourtrust.example' },
];

let asking: Asking;
beforeEach(async () => {
  asking = await askingTenant(PEOPLE);
  asking.tenant.db.prepare('INSERT INTO groups (id, name) VALUES (?, ?)').run(LEADS, 'Trust leads');
  asking.tenant.db.prepare('INSERT INTO group_members (group_id, oid) VALUES (?, ?)').run(LEADS, ANA);
});

describe('who may read the directory', () => {
  it('is nobody without a token', async () => {
    expect((await asking.graph(null, 'GET', '/me')).status).toBe(401);
  });

  it.each(['/users', `/users/${ANA}`, '/groups', `/groups/${LEADS}/members`])(
    'is not the service, which has no role for %s',
    async (path) => {
      const refused = await asking.graph('app', 'GET', path);
      expect([refused.status, refused.body.error]).toMatchObject([403, { code: 'Authorization_RequestDenied' }]);
    },
  );

  it('is not a person whose token may read only themselves', async () => {
    const narrow = await askingTenant(PEOPLE, ['User.Read']);
    expect((await narrow.graph(ANA, 'GET', `/users/${BEN}`)).status).toBe(403);
    expect((await narrow.graph(ANA, 'GET', `/users/${ANA}`)).status).toBe(200);
  });

  it('has no “me” when an application asks', async () => {
    expect((await asking.graph('app', 'GET', '/me')).status).toBe(400);
  });
});

describe('people', () => {
  it('who are unknown are not found', async () => {
    const refused = await asking.graph(ANA, 'GET', '/users/nobody');
    expect([refused.status, refused.body.error]).toMatchObject([404, { code: 'Request_ResourceNotFound' }]);
  });

  it('show the properties selected and no others', async () => {
    const { body } = await asking.graph(ANA, 'GET', '/me?$select=id,displayName');
    expect(body).toEqual({ '@odata.context': expect.any(String), id: ANA, displayName: 'Ana Reed' });
  });

  it.each([
    [`id eq '${BEN}'`, ['Ben Moss']],
    ["mail eq 'ANA@harbourtrust.example'", ['Ana Reed']],
    ["userPrincipalName eq 'ben@harbourtrust.example'", ['Ben Moss']],
    ["mail eq 'nobody@harbourtrust.example'", []],
    [`id in ('${ANA}','${BEN}')`, ['Ana Reed', 'Ben Moss']],
  ])('are found by %s', async (filter, names) => {
    const { body } = await asking.graph(ANA, 'GET', `/users?$filter=${encodeURIComponent(filter)}`);
    expect((body.value as { displayName: string }[]).map((each) => each.displayName)).toEqual(names);
  });

  it('cannot be found by what Graph has no index for', async () => {
    expect((await asking.graph(ANA, 'GET', `/users?$filter=${encodeURIComponent("shoeSize eq '42'")}`)).status).toBe(
      400,
    );
  });

  it('come in pages with a link to the next', async () => {
    const first = await asking.graph(ANA, 'GET', '/users?$top=1&$select=displayName');
    const next = new URL(String(first.body['@odata.nextLink']));
    const second = await asking.graph(ANA, 'GET', next.pathname.replace('/v1.0', '') + next.search);
    expect([first.body.value, second.body.value]).toEqual([
      [{ displayName: 'Ana Reed' }],
      [{ displayName: 'Ben Moss' }],
    ]);
    expect(second.body['@odata.nextLink']).toBeUndefined();
  });

  it('have the manager they have, or none', async () => {
    expect((await asking.graph(ANA, 'GET', '/me/manager')).body.displayName).toBe('Ben Moss');
    expect((await asking.graph(BEN, 'GET', '/me/manager')).status).toBe(404);
  });

  it('have a picture of their initials', async () => {
    const { headers, body } = await asking.graph(ANA, 'GET', '/me/photo/$value');
    expect(headers.get('content-type')).toContain('image/svg+xml');
    expect(body.text).toContain('>AR<');
  });
});

describe('groups', () => {
  it('are told to their members, and only those they are in', async () => {
    expect((await asking.graph(ANA, 'GET', '/me/memberOf')).body.value).toMatchObject([{ displayName: 'Trust leads' }]);
    expect((await asking.graph(BEN, 'GET', '/me/memberOf')).body.value).toEqual([]);
    const asked = await asking.graph(ANA, 'POST', '/me/checkMemberGroups', { groupIds: [LEADS, OTHERS] });
    expect(asked.body.value).toEqual([LEADS]);
    expect((await asking.graph(ANA, 'POST', '/me/getMemberGroups', { securityEnabledOnly: true })).body.value).toEqual([
      LEADS,
    ]);
  });

  it('cannot be checked more than twenty at once', async () => {
    const groupIds = Array.from({ length: 21 }, () => LEADS);
    expect((await asking.graph(ANA, 'POST', '/me/checkMemberGroups', { groupIds })).status).toBe(400);
  });

  it('show their members to a token that may read groups', async () => {
    const reader = await askingTenant(PEOPLE, ['GroupMember.Read.All']);
    reader.tenant.db.prepare('INSERT INTO groups (id, name) VALUES (?, ?)').run(LEADS, 'Trust leads');
    reader.tenant.db.prepare('INSERT INTO group_members (group_id, oid) VALUES (?, ?)').run(LEADS, BEN);
    for (const path of ['members', 'transitiveMembers'])
      expect((await reader.graph(ANA, 'GET', `/groups/${LEADS}/${path}`)).body.value).toMatchObject([{ id: BEN }]);
    expect((await reader.graph(ANA, 'GET', `/groups/${OTHERS}/members`)).status).toBe(404);
  });

  it('name their members only to a token that may read people too', async () => {
    for (const [scopes, name] of [
      [['GroupMember.Read.All'], null],
      [['GroupMember.Read.All', 'User.ReadBasic.All'], 'Ben Moss'],
    ] as const) {
      const reader = await askingTenant(PEOPLE, scopes);
      reader.tenant.db.prepare('INSERT INTO groups (id, name) VALUES (?, ?)').run(LEADS, 'Trust leads');
      reader.tenant.db.prepare('INSERT INTO group_members (group_id, oid) VALUES (?, ?)').run(LEADS, BEN);
      const { body } = await reader.graph(ANA, 'GET', `/groups/${LEADS}/members?$select=id,displayName`);
      expect(body.value).toEqual([{ '@odata.type': '#microsoft.graph.user', id: BEN, displayName: name }]);
    }
  });

  it('are not found by a person whose token may not read them', async () => {
    expect((await asking.graph(ANA, 'GET', '/groups')).status).toBe(403);
  });

  it('are found by the beginning of their name or the whole of it, and by nothing else', async () => {
    const reader = await askingTenant(PEOPLE, ['GroupMember.Read.All']);
    const insert = reader.tenant.db.prepare('INSERT INTO groups (id, name) VALUES (?, ?)');
    insert.run(LEADS, 'Trust leads');
    insert.run(OTHERS, "Trust's friends");
    const found = async (filter: string) =>
      reader.graph(ANA, 'GET', `/groups?$select=displayName&$filter=${encodeURIComponent(filter)}`);
    expect((await found("startswith(displayName,'trust')")).body.value).toEqual([
      { displayName: 'Trust leads' },
      { displayName: "Trust's friends" },
    ]);
    expect((await found("displayName eq 'Trust''s friends'")).body.value).toEqual([{ displayName: "Trust's friends" }]);
    expect((await found("endswith(displayName,'leads')")).status).toBe(400);
    const page = await reader.graph(ANA, 'GET', '/groups?$top=1&$select=displayName');
    expect([(page.body.value as unknown[]).length, typeof page.body['@odata.nextLink']]).toEqual([1, 'string']);
  });
});

describe('the app for a person', () => {
  const path = `/users/${ANA}/teamwork/installedApps`;
  const CATALOGUE = `/appCatalogs/teamsApps?$filter=${encodeURIComponent(`externalId eq '${TEAMS_APP_ID}'`)}`;
  const bind = (id: string) => ({
    'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
  });

  const allowed = () => consent(asking.tenant, 'TeamsAppInstallation.ReadWriteSelfForUser.All', true);

  it('cannot be installed by a person’s token without the scope', async () => {
    expect((await asking.graph(ANA, 'POST', path, bind(CATALOGUE_APP_ID))).status).toBe(403);
  });

  it('cannot be installed by the service until an administrator consents, nor looked up in the catalogue', async () => {
    expect((await asking.graph('app', 'POST', path, bind(CATALOGUE_APP_ID))).status).toBe(403);
    expect((await asking.graph('app', 'GET', CATALOGUE)).status).toBe(403);
    consent(asking.tenant, 'AppCatalog.Read.All', true);
    expect((await asking.graph('app', 'POST', path, bind(CATALOGUE_APP_ID))).status).toBe(403);
    expect((await asking.graph('app', 'GET', CATALOGUE)).body.value).toMatchObject([{ id: CATALOGUE_APP_ID }]);
  });

  it('is not another app, and not for a stranger or a disabled person', async () => {
    allowed();
    expect((await asking.graph('app', 'POST', path, bind(OTHERS))).status).toBe(404);
    expect(
      (await asking.graph('app', 'POST', '/users/nobody/teamwork/installedApps', bind(CATALOGUE_APP_ID))).status,
    ).toBe(404);
    changePerson(asking.tenant, ANA, { appInstalled: false, enabled: false });
    expect((await asking.graph('app', 'POST', path, bind(CATALOGUE_APP_ID))).status).toBe(403);
  });

  it('is listed when it is installed, and refused a second time', async () => {
    allowed();
    expect((await asking.graph('app', 'GET', `${path}?$expand=teamsApp`)).body.value).toMatchObject([
      { teamsApp: { id: CATALOGUE_APP_ID, externalId: TEAMS_APP_ID } },
    ]);
    expect((await asking.graph('app', 'POST', path, bind(CATALOGUE_APP_ID))).status).toBe(409);
  });

  it('can be installed by the service', async () => {
    allowed();
    changePerson(asking.tenant, ANA, { appInstalled: false });
    expect((await asking.graph('app', 'GET', path)).body.value).toEqual([]);
    expect((await asking.graph('app', 'POST', path, bind(CATALOGUE_APP_ID))).status).toBe(201);
    expect((await asking.graph('app', 'GET', path)).body.value).toHaveLength(1);
  });
});
