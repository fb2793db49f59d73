import { beforeEach, describe, expect, it } from 'vitest';
import { API_APP_ID, SHAREPOINT_HOST, SITE_ID, SITE_PATH } from '../../core/ids.ts';
import { graphClient } from '../../sharepoint/testing/graph-client.ts';
import { ADMIN_APP_ID, makeSite, type Site } from '../../sharepoint/testing/make-site.ts';

let site: Site;
const base = `/sites/${SITE_ID}`;
const app = (claims: Record<string, unknown> = {}) => graphClient(site.app, () => site.appToken('graph', claims));
const administrator = () => app({ azp: ADMIN_APP_ID, roles: ['Sites.FullControl.All'] });
const refusal = (statusCode: number) => expect.objectContaining({ statusCode });

beforeEach(async () => {
  site = await makeSite();
});

describe('the site is refused', () => {
  it('to an application without the role, and to one that was granted nothing', async () => {
    await expect(app({ roles: [] }).api(base).get()).rejects.toEqual(refusal(403));
    await expect(app({ roles: [] }).api('/sites?search=*').get()).rejects.toEqual(refusal(403));
    await expect(
      app({ roles: ['Sites.Read.All'] })
        .api(`${base}/lists`)
        .get(),
    ).rejects.toEqual(refusal(403));
    const ungranted = app({ azp: ADMIN_APP_ID });
    await expect(ungranted.api(base).get()).rejects.toMatchObject({ statusCode: 403, code: 'accessDenied' });
    expect((await ungranted.api('/sites?search=*').get()).value).toEqual([]);
  });

  it('to a person who holds nothing on it, or whose token lacks the scope', async () => {
    const person = graphClient(site.app, () => site.userToken('amara', 'graph'));
    await expect(person.api(base).get()).rejects.toEqual(refusal(403));
    const unscoped = graphClient(site.app, () => site.userToken('amara', 'graph', { scp: 'AllSites.Read User.Read' }));
    await expect(unscoped.api(`${base}/lists`).get()).rejects.toEqual(refusal(403));
  });

  it('under a token for another service or tenant', async () => {
    await expect(
      graphClient(site.app, () => site.appToken('sharepoint'))
        .api(base)
        .get(),
    ).rejects.toEqual(refusal(401));
    await expect(app({ tid: '00000000-0000-0000-0000-000000000000' }).api(base).get()).rejects.toEqual(refusal(401));
  });

  it('under another address', async () => {
    await expect(app().api('/sites/elsewhere.sharepoint.com,1,2').get()).rejects.toEqual(refusal(404));
    await expect(app().api(`/sites/${SHAREPOINT_HOST}:/sites/elsewhere`).get()).rejects.toEqual(refusal(404));
  });
});

describe('a grant', () => {
  it('is given by an administrator only, as write first and more afterwards', async () => {
    const body = {
      roles: ['write'],
      grantedToIdentities: [{ application: { id: ADMIN_APP_ID, displayName: 'Other' } }],
    };
    await expect(app().api(`${base}/permissions`).post(body)).rejects.toEqual(refusal(403));
    await expect(
      administrator()
        .api(`${base}/permissions`)
        .post({ ...body, roles: ['fullcontrol'] }),
    ).rejects.toEqual(refusal(400));
    const made = await administrator().api(`${base}/permissions`).post(body);
    await administrator()
      .api(`${base}/permissions/${made.id}`)
      .patch({ roles: ['fullcontrol'] });
    const read = await administrator().api(`${base}/permissions/${made.id}`).get();
    expect(read).toMatchObject({
      roles: ['fullcontrol'],
      grantedToIdentitiesV2: [{ application: { id: ADMIN_APP_ID } }],
    });
    await administrator().api(`${base}/permissions/${made.id}`).delete();
    const left = await administrator().api(`${base}/permissions`).get();
    expect(
      left.value.map(
        (each: { grantedToIdentitiesV2: { application: { id: string } }[] }) =>
          each.grantedToIdentitiesV2[0]?.application.id,
      ),
    ).toEqual([API_APP_ID]);
  });

  it('of write makes items but no lists or columns; of read makes nothing', async () => {
    const list = await app().api(`${base}/lists`).post({ displayName: 'Records' });
    const items = `${base}/lists/${list.id}/items`;
    site.tenant.db.exec("UPDATE sp_grants SET role = 'write'");
    await expect(
      app()
        .api(items)
        .post({ fields: { Title: 'a' } }),
    ).resolves.toHaveProperty('id');
    await expect(app().api(`${base}/lists`).post({ displayName: 'More' })).rejects.toEqual(refusal(403));
    await expect(app().api(`${base}/lists/${list.id}/columns`).post({ name: 'A', text: {} })).rejects.toEqual(
      refusal(403),
    );
    site.tenant.db.exec("UPDATE sp_grants SET role = 'read'");
    await expect(
      app()
        .api(items)
        .post({ fields: { Title: 'b' } }),
    ).rejects.toEqual(refusal(403));
    expect((await app().api(items).get()).value).toHaveLength(1);
  });
});

describe('the site', () => {
  it('is found by search, by path and by id', async () => {
    const found = await app().api('/sites?search=*').get();
    expect(found.value.map((each: { id: string }) => each.id)).toEqual([SITE_ID]);
    for (const path of [
      base,
      `/sites/${SHAREPOINT_HOST}:${SITE_PATH}`,
      `/sites/${SHAREPOINT_HOST}/getByPath(path='${SITE_PATH}')`,
    ])
      expect((await app().api(path).get()).id).toBe(SITE_ID);
  });
});

describe('a list', () => {
  it('is refused with a name of its own, a title that is taken, a type too many, or an unknown property', async () => {
    const lists = app().api(`${base}/lists`);
    await lists.post({ displayName: 'Records' });
    await expect(lists.post({ displayName: 'records' })).rejects.toEqual(refusal(409));
    for (const wrong of [
      { displayName: 'A', name: 'a' },
      { displayName: '' },
      { displayName: 'A', colour: 'red' },
      { displayName: 'A', columns: [{ name: 'X', text: {}, number: {} }] },
      { displayName: 'A', columns: [{ name: 'X' }] },
      { displayName: 'A', columns: [{ name: 'X', text: { maximum: 3 } }] },
      { displayName: 'A', columns: [{ name: 'has space', text: {} }] },
      { displayName: 'A', columns: [{ name: 'X', text: {}, enforceUniqueValues: true }] },
      { displayName: 'A', columns: [{ name: 'X', text: { allowMultipleLines: true }, indexed: true }] },
      {
        displayName: 'A',
        columns: Array.from({ length: 21 }, (_each, at) => ({ name: `X${at}`, text: {}, indexed: true })),
      },
    ])
      await expect(lists.post(wrong)).rejects.toEqual(refusal(400));
    expect((await lists.get()).value.map((each: { displayName: string }) => each.displayName)).toEqual(['Records']);
  });

  it('is read by id and by title, with its columns', async () => {
    const columns = [{ name: 'RecordKey', text: { maxLength: 64 }, indexed: true, enforceUniqueValues: true }];
    const made = await app().api(`${base}/lists`).post({ displayName: 'Supervision records', columns });
    expect((await app().api(`${base}/lists/Supervision%20records`).get()).id).toBe(made.id);
    await app()
      .api(`${base}/lists/${made.id}/columns`)
      .post({ name: 'Colour', choice: { choices: ['red'] } });
    const read = await app().api(`${base}/lists/${made.id}/columns`).get();
    expect(read.value).toContainEqual(
      expect.objectContaining({ name: 'RecordKey', indexed: true, enforceUniqueValues: true }),
    );
    expect(read.value).toContainEqual(
      expect.objectContaining({ name: 'Colour', choice: expect.objectContaining({ choices: ['red'] }) }),
    );
    await expect(app().api(`${base}/lists/${made.id}/columns`).post({ name: 'colour', text: {} })).rejects.toEqual(
      refusal(409),
    );
  });
});
