import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ADA } from '../connector/echo-bot.ts';
import { API_APP_ID, AUDIENCES, SITE_ID, SITE_PATH, TENANT_ID } from '../core/ids.ts';
import { grantSite } from '../sharepoint/engine/site-grants.ts';
import { graphClient } from '../sharepoint/testing/graph-client.ts';
import { sharePointClient } from '../sharepoint/testing/sharepoint-client.ts';
import { BEN, type OpenShell, openShell } from './open-shell.ts';

const READ = 1073741826;
let shell: OpenShell;
let page: Page;

const appToken = (resource: 'graph' | 'sharepoint'): Promise<string> =>
  shell.tenant.keys.sign(
    {
      aud: AUDIENCES[resource],
      tid: TENANT_ID,
      azp: API_APP_ID,
      idtyp: 'app',
      azpacr: '2',
      roles: ['Sites.Selected'],
    },
    600,
  );

/** A closed list with a folder that Ada may read; 26 sessions lie in it. */
async function makeSessions(): Promise<void> {
  grantSite(shell.tenant.db, API_APP_ID, 'fullcontrol');
  const app = sharePointClient(shell.tenant.app(), () => appToken('sharepoint'));
  const graph = graphClient(shell.tenant.app(), () => appToken('graph'));
  const columns = [{ name: 'SessionKey', text: {}, indexed: true, enforceUniqueValues: true }];
  const { id } = await graph.api(`/sites/${SITE_ID}/lists`).post({ displayName: 'Sessions', columns });
  const list = app.web.lists.getById(id);
  const root = `${SITE_PATH}/Lists/Sessions`;
  await list.update({ EnableFolderCreation: true, ContentTypesEnabled: true } as never);
  await list.breakRoleInheritance(false, true);
  await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'pair' }], root, false, '', {
    leafName: 'pair',
    objectType: 1,
  });
  const folder = await app.web.getFolderByServerRelativePath(`${root}/pair`).getItem();
  await folder.breakRoleInheritance(false, true);
  const ada = await app.web.ensureUser('i:0#.f|membership|ada.marsh@harbourtrust.example');
  await folder.roleAssignments.add(ada.Id, READ);
  for (let session = 1; session <= 26; session += 1) {
    const form = [
      { FieldName: 'Title', FieldValue: `Session ${session}` },
      { FieldName: 'SessionKey', FieldValue: `s-${session}` },
    ];
    await list.addValidateUpdateItemUsingPath(form, `${root}/pair`);
  }
}

beforeAll(async () => {
  shell = await openShell(4236);
  shell.clear();
  await makeSessions();
}, 90_000);
afterAll(() => shell.close());
afterEach(() => page.close());

describe('SharePoint as one person sees it', () => {
  it('shows the items of their own folder, a page at a time, with the folder they lie in', async () => {
    page = await shell.at(`?person=${ADA}&app=sharepoint`);
    await page.getByRole('button', { name: 'Sessions' }).click();
    const table = page.getByRole('table', { name: 'Sessions' });
    await table.getByRole('cell', { name: 's-1', exact: true }).waitFor();
    expect(await table.getByRole('cell', { name: 'pair', exact: true }).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Show more' }).click();
    await table.getByRole('cell', { name: 's-26' }).waitFor();
    expect(shell.complaints).toEqual([]);
  });

  it('says in plain words that they may not change one', async () => {
    page = await shell.at(`?person=${ADA}&app=sharepoint`);
    await page.getByRole('button', { name: 'Sessions' }).click();
    await page.getByRole('button', { name: 'Open item 2', exact: true }).click();
    await page.getByLabel('Value').fill('changed');
    await page.getByRole('button', { name: 'Try to save' }).click();
    await page.getByText('SharePoint refused (403): Ada Marsh may read this list but not change it.').waitFor();
  });

  it('shows nothing of it to somebody else', async () => {
    page = await shell.at(`?person=${BEN}&app=sharepoint`);
    await page
      .getByText(/You can’t see any lists|nothing in it|does not show/)
      .first()
      .waitFor();
    expect(await page.getByRole('cell').count()).toBe(0);
  });
});
