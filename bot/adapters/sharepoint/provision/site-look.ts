import type { SPFI } from '@pnp/sp';
import { z } from 'zod';
import type { GroupAsIs, ListAsIs, PlaceAsIs, SiteAsIs } from '../../../../shared/domain/drift/site-as-is.ts';
import type { ListAddresses } from '../list-addresses.ts';
import { asked } from '../site-client.ts';
import { closedAs, grantsBelow, holderOf, locked, member, READER_KIND } from './site-grants.ts';
import { type ItemSeen, readItems, readLockedFolders } from './site-look-items.ts';

const GENERIC_LIST = 100;
/** Bits of Low that reading never needs: add, edit, delete, manage lists, manage permissions. */
const MORE_THAN_READING = 0b1110 | (1 << 11) | (1 << 25);

const list = locked.extend({
  Id: z.string(),
  Title: z.string(),
  BaseTemplate: z.number(),
  Hidden: z.boolean(),
  NoCrawl: z.boolean(),
  EnableVersioning: z.boolean(),
  EnableAttachments: z.boolean(),
});
const group = z.object({
  Id: z.number(),
  Title: z.string(),
  AllowMembersEditMembership: z.boolean().nullish(),
  Users: z.array(member),
});
const readLevel = z.object({ BasePermissions: z.object({ High: z.string(), Low: z.string() }) });

async function readGroups(site: SPFI): Promise<readonly GroupAsIs[]> {
  const users = ['Id', 'Title', 'LoginName', 'PrincipalType', 'Email'].map((name) => `Users/${name}`);
  const answer = await asked('read groups and who is in them', () =>
    site.web.siteGroups.select('Id', 'Title', 'AllowMembersEditMembership', ...users).expand('Users')(),
  );
  return z
    .array(group)
    .parse(answer)
    .map((one) => ({
      title: one.Title,
      ref: one.Id,
      members: one.Users.map(holderOf),
      isSelfServed: one.AllowMembersEditMembership === true,
    }));
}

/** Site administrators, grants on the site itself, and whether its level Read still only reads. */
async function readAbove(
  site: SPFI,
  clientId: string,
): Promise<Pick<SiteAsIs, 'administrators' | 'siteGrants' | 'isReadWidened'>> {
  const users = await asked('read the site’s administrators', () =>
    site.web.siteUsers.select('Id', 'Title', 'LoginName', 'PrincipalType', 'Email').filter('IsSiteAdmin eq true')(),
  );
  const grants = grantsBelow('');
  const web = await asked('read permissions of the site', () =>
    site.web.select(...grants.select).expand(...grants.expand)(),
  );
  const level = await asked('find the Read role', () => site.web.roleDefinitions.getByType(READER_KIND)());
  return {
    administrators: z.array(member).parse(users).map(holderOf),
    siteGrants: closedAs(web, clientId).grants,
    isReadWidened: (Number(readLevel.parse(level).BasePermissions.Low) & MORE_THAN_READING) !== 0,
  };
}

function settingsOf(one: z.infer<typeof list>): ListAsIs {
  return {
    title: one.Title,
    isInSearch: !one.NoCrawl,
    keepsVersions: one.EnableVersioning,
    takesAttachments: one.EnableAttachments,
  };
}

const itemPlace = (title: string, { id, path }: ItemSeen): PlaceAsIs => ({
  list: title,
  path: `${path}#${id}`,
  kind: 'item',
  ref: id,
  isClosed: true,
  grants: [],
});

/**
 * The whole site in few requests: one for all lists with their grants, pages of five thousand rows that only say which have permissions of their own,
 * one for each folder that holds closed folders, one for all groups. Rows are never asked for one by one. Source: platform B3, C1.
 */
export async function lookAtSite(
  tools: { readonly site: SPFI; readonly clientId: string; readonly addresses: ListAddresses },
  ours: ReadonlySet<string>,
): Promise<SiteAsIs> {
  const { site, clientId } = tools;
  const grants = grantsBelow('');
  const settings = ['Id', 'Title', 'BaseTemplate', 'Hidden', 'NoCrawl', 'EnableVersioning', 'EnableAttachments'];
  const answer = await asked('read lists and who reads them', () =>
    site.web.lists.select(...settings, ...grants.select).expand(...grants.expand)(),
  );
  const all = z.array(list).parse(answer);
  const standing = all.filter((one) => ours.has(one.Title));
  const places: PlaceAsIs[] = [];
  for (const one of standing) {
    const closed = closedAs(one, clientId);
    places.push({ list: one.Title, path: '', kind: 'list', ref: 0, ...closed });
    const { rootPath } = await tools.addresses.of(one.Title);
    const { folders, items } = await readItems(site, one.Id, rootPath);
    places.push(...items.map((item) => itemPlace(one.Title, item)));
    places.push(...(await readLockedFolders(site, clientId, { title: one.Title, rootPath }, folders)));
  }
  return {
    lists: standing.map(settingsOf),
    foreignLists: all
      .filter((one) => !ours.has(one.Title) && !one.Hidden && one.BaseTemplate === GENERIC_LIST)
      .map((one) => one.Title),
    places,
    groups: await readGroups(site),
    ...(await readAbove(site, clientId)),
  };
}
