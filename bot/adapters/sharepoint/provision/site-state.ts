import type { SPFI } from '@pnp/sp';
import { z } from 'zod';
import { asked } from '../site-client.ts';
import { LOCK_EXPAND, LOCK_SELECT, type Lock, lockIn } from './permissions.ts';

/** The settings of a list that we keep. */
export interface ListOptions {
  readonly ContentTypesEnabled: boolean;
  readonly EnableFolderCreation: boolean;
  readonly EnableAttachments: boolean;
  readonly EnableVersioning: boolean;
  readonly NoCrawl: boolean;
}

/** A column as it stands. */
export interface FieldState {
  readonly Title: string;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  readonly CustomFormatter?: string | null | undefined;
  readonly Choices?: readonly string[] | null | undefined;
}

export interface ViewState {
  readonly query: string;
  readonly scope: number;
  readonly fields: readonly string[];
}

/** A list as it stands. */
export interface ListState {
  readonly id: string;
  readonly isEmpty: boolean;
  readonly options: ListOptions;
  readonly lock: Lock;
  readonly fields: ReadonlyMap<string, FieldState>;
  readonly views: ReadonlyMap<string, ViewState>;
}

const options = {
  ContentTypesEnabled: z.boolean(),
  EnableFolderCreation: z.boolean(),
  EnableAttachments: z.boolean(),
  EnableVersioning: z.boolean(),
  NoCrawl: z.boolean(),
};
const list = z.object({ Id: z.string(), Title: z.string(), ItemCount: z.number(), ...options });
const field = z.object({
  InternalName: z.string(),
  Title: z.string(),
  Indexed: z.boolean(),
  EnforceUniqueValues: z.boolean(),
  CustomFormatter: z.string().nullish(),
  Choices: z.array(z.string()).nullish(),
});
const view = z.object({
  Title: z.string(),
  ViewQuery: z.string().nullish(),
  Scope: z.number(),
  ListViewXml: z.string().nullish(),
});

/** Internal names of a view's columns, in order, from its XML. */
function columnsShown(xml: string): readonly string[] {
  const inner = /<ViewFields>(.*?)<\/ViewFields>/s.exec(xml)?.[1] ?? '';
  return [...inner.matchAll(/Name="([^"]+)"/g)].map((match) => match[1] ?? '');
}

async function fieldsOf(site: SPFI, id: string): Promise<ReadonlyMap<string, FieldState>> {
  const columns = ['InternalName', 'Title', 'Indexed', 'EnforceUniqueValues', 'CustomFormatter', 'Choices'];
  const answer = await asked('read columns', () => site.web.lists.getById(id).fields.select(...columns)());
  return new Map(
    z
      .array(field)
      .parse(answer)
      .map((each) => [each.InternalName, each]),
  );
}

async function viewsOf(site: SPFI, id: string): Promise<ReadonlyMap<string, ViewState>> {
  const answer = await asked('read views', () =>
    site.web.lists.getById(id).views.select('Title', 'ViewQuery', 'Scope', 'ListViewXml')(),
  );
  return new Map(
    z
      .array(view)
      .parse(answer)
      .map((each) => [
        each.Title,
        { query: each.ViewQuery ?? '', scope: each.Scope, fields: columnsShown(each.ListViewXml ?? '') },
      ]),
  );
}

/** The lists of these titles as they stand on the site; those not there are left out. */
export async function readLists(
  site: SPFI,
  titles: ReadonlySet<string>,
  clientId: string,
): Promise<ReadonlyMap<string, ListState>> {
  const columns = ['Id', 'Title', 'ItemCount', ...Object.keys(options)];
  const answer = await asked('read lists', () => site.web.lists.select(...columns)());
  const found = z
    .array(list)
    .parse(answer)
    .filter((each) => titles.has(each.Title));
  const states = await Promise.all(
    found.map(async ({ Id: id, Title: title, ItemCount: count, ...standing }): Promise<[string, ListState]> => {
      const [fields, views, lock] = await Promise.all([
        fieldsOf(site, id),
        viewsOf(site, id),
        lockOf(site, id, clientId),
      ]);
      return [title, { id, isEmpty: count === 0, options: standing, lock, fields, views }];
    }),
  );
  return new Map(states);
}

async function lockOf(site: SPFI, id: string, clientId: string): Promise<Lock> {
  const answer = await asked('read permissions', () =>
    site.web.lists
      .getById(id)
      .select(...LOCK_SELECT)
      .expand(...LOCK_EXPAND)(),
  );
  return lockIn(answer, clientId);
}
