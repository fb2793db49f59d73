import { beforeEach, describe, expect, it } from 'vitest';
import { MAIL_DOMAIN } from '../tenant/core/ids.ts';
import { consentToScope } from '../tenant/entra/consents.ts';
import { bareService, type LocalService, OID } from './local-service.ts';

const PASTORAL = '55555555-0000-4000-8000-000000000001';
const GONE = '55555555-0000-4000-8000-00000000000f';

let service: LocalService;
beforeEach(async () => {
  service = await bareService();
});

const sql = (text: string, ...values: readonly (string | number)[]) => service.tenant.db.prepare(text).run(...values);
const letGroupsBeRead = (isGranted = true) => consentToScope(service.tenant, 'GroupMember.Read.All', isGranted);

function group(id: string, name: string, members: readonly string[] = []): void {
  sql('INSERT INTO groups (id, name) VALUES (?, ?)', id, name);
  for (const oid of members) sql('INSERT INTO group_members (group_id, oid) VALUES (?, ?)', id, oid);
}

/** As many invented members as fill a page of Graph and more. */
function manyMembers(count: number): void {
  service.tenant.db.transaction(() => {
    for (let at = 0; at < count; at += 1) {
      const [oid, name] = [
        `66666666-0000-4000-8000-${String(at).padStart(12, '0')}`,
        `Member ${String(at).padStart(4, '0')}`,
      ];
      const mail = `member.${at}@${MAIL_DOMAIN}`;
      sql('INSERT INTO users (oid, name, upn, mail) VALUES (?, ?, ?, ?)', oid, name, mail, mail);
      sql('INSERT INTO group_members (group_id, oid) VALUES (?, ?)', PASTORAL, oid);
    }
  })();
}

describe('The trust’s groups, asked of the tenant on behalf of a person', () => {
  it('are not to be read before the trust consents, while people are found all the same', async () => {
    group(PASTORAL, 'Lantern Bay pastoral team', [OID.ella]);
    const { directory } = service.ports;
    const tess = await service.as('tess');
    expect(await directory.groupsCalled(tess, 'Lantern')).toBeNull();
    expect(await directory.membersOf(tess, PASTORAL)).toBeNull();
    expect((await directory.byAddress(tess, [`ella@${MAIL_DOMAIN}`]))?.size).toBe(1);
  });

  it('are not to be read any more once consent is taken back', async () => {
    group(PASTORAL, 'Lantern Bay pastoral team', [OID.ella]);
    letGroupsBeRead();
    const tess = await service.as('tess');
    expect(await service.ports.directory.groupsCalled(tess, 'Lantern')).toHaveLength(1);
    letGroupsBeRead(false);
    expect(await service.another().directory.groupsCalled(tess, 'Lantern')).toBeNull();
  });

  it('are nobody’s to read without a token', async () => {
    group(PASTORAL, 'Lantern Bay pastoral team', [OID.ella]);
    letGroupsBeRead();
    const throughTheBot = { ...(await service.as('tess')), token: null };
    expect(await service.ports.directory.groupsCalled(throughTheBot, 'Lantern')).toBeNull();
    expect(await service.ports.directory.membersOf(throughTheBot, PASTORAL)).toBeNull();
  });

  it('are found by how their name begins, in the order of their names, an apostrophe being one', async () => {
    letGroupsBeRead();
    group('g-2', "O'Hara House staff");
    group('g-1', "O'Hara House leads");
    group('g-3', 'Staff of O’Hara House');
    const tess = await service.as('tess');
    expect(await service.ports.directory.groupsCalled(tess, "o'hara")).toEqual([
      { id: 'g-1', name: "O'Hara House leads" },
      { id: 'g-2', name: "O'Hara House staff" },
    ]);
    expect(await service.ports.directory.groupsCalled(tess, 'Nobody')).toEqual([]);
  });

  it('are at most twenty at once', async () => {
    letGroupsBeRead();
    for (let at = 10; at < 31; at += 1) group(`g-${at}`, `Team ${at}`);
    expect(await service.ports.directory.groupsCalled(await service.as('tess'), 'Team')).toHaveLength(20);
  });

  it('have members with their names and addresses, but for accounts that are switched off', async () => {
    letGroupsBeRead();
    group(PASTORAL, 'Lantern Bay pastoral team', [OID.ella, OID.lou]);
    sql('UPDATE users SET enabled = 0 WHERE oid = ?', OID.lou);
    expect(await service.ports.directory.membersOf(await service.as('tess'), PASTORAL)).toEqual([
      { id: OID.ella, name: 'Ella Test', email: `ella@${MAIL_DOMAIN}`, jobTitle: '' },
    ]);
  });

  it('are read to their last member, page after page', async () => {
    letGroupsBeRead();
    group(PASTORAL, 'Everybody');
    manyMembers(1001);
    const before = service.tenant.requests.last();
    const members = await service.ports.directory.membersOf(await service.as('tess'), PASTORAL);
    expect(members).toHaveLength(1001);
    expect(members?.at(-1)?.name).toBe('Member 1000');
    const asked = service.tenant.requests.since(before).filter((row) => row.route?.endsWith('/transitiveMembers'));
    expect(asked).toHaveLength(2);
  });

  it('have nobody in them once they are gone', async () => {
    letGroupsBeRead();
    expect(await service.ports.directory.membersOf(await service.as('tess'), GONE)).toEqual([]);
  });
});
