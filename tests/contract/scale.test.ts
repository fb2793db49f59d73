import { beforeAll, describe, expect, it } from 'vitest';
import { WRITE_TOKEN } from '../../bot/adapters/sharepoint/lists/list-definition.ts';
import { sessions } from '../../bot/adapters/sharepoint/lists/sessions.ts';
import { aSchool } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { API_APP_ID } from '../tenant/core/ids.ts';
import { accessOf } from '../tenant/sharepoint/engine/access.ts';
import { createItem } from '../tenant/sharepoint/engine/items.ts';
import { findList } from '../tenant/sharepoint/engine/lists.ts';
import { type LocalService, provisionedService } from './local-service.ts';

const ROWS = 20_050;
const ARRANGEMENTS = 4_010;

describe('A list of more than 20,000 rows', () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await provisionedService();
    await service.ports.register.saveSchool(aSchool());
    const { db } = service.tenant;
    const access = accessOf(db, { kind: 'app', appId: API_APP_ID, roles: ['Sites.Selected'], byCertificate: true });
    const list = findList(db, access, { title: 'Sessions' });
    const plain = sessions.toFields(aSession('2026-11-25T15:30:00Z'));
    db.transaction(() => {
      for (let row = 0; row < ROWS; row += 1) {
        const fields = {
          ...plain,
          SessionKey: `s-${row}`,
          ArrangementKey: `a-${row % ARRANGEMENTS}`,
          [WRITE_TOKEN.name]: 'x',
        };
        createItem(db, access, list, { fields, folder: null, folderName: null }, '2026-11-23T09:00:00Z');
      }
    })();
  }, 180_000);

  it('is read by key in one request of 2 units', async () => {
    await service.ports.register.session('s-0');
    const before = service.tenant.requests.last();
    expect((await service.ports.register.session('s-20049'))?.value.arrangement).toBe(`a-${20_049 % ARRANGEMENTS}`);
    expect(service.tenant.requests.since(before).map((request) => request.units)).toEqual([2]);
  });

  it('gives an arrangement’s sessions in one request', async () => {
    const before = service.tenant.requests.last();
    const found = await service.ports.register.sessionsOf('a-7');
    expect(found.map((each) => each.value.key).sort()).toEqual(['s-12037', 's-16047', 's-4017', 's-7', 's-8027']);
    expect(service.tenant.requests.since(before)).toHaveLength(1);
  });

  it('still books once when the same key comes twice', async () => {
    const session = aSession('2026-11-25T15:30:00Z', { key: 's-fresh', arrangement: 'a-fresh' });
    expect((await service.ports.register.createSession(session, 'lantern-bay')).done).toBe(true);
    expect((await service.ports.register.createSession(session, 'lantern-bay')).done).toBe(false);
  });

  it('is read whole, page by page, for the daily run', async () => {
    const before = service.tenant.requests.last();
    const all = await service.ports.register.allSessions();
    expect(all.length).toBeGreaterThanOrEqual(ROWS);
    expect(service.tenant.requests.since(before).length).toBeLessThanOrEqual(22);
  }, 120_000);
});
