import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { askGraph, askSharePoint } from '../app/server.ts';

export interface SiteList {
  readonly id: string;
  readonly displayName: string;
  readonly site: string;
  readonly webUrl: string;
}

/** One row of a list, everything as text. */
export interface ListItem {
  readonly id: string;
  /** The folder it lies in, from the list's root. */
  readonly folder: string;
  readonly isFolder: boolean;
  readonly cells: Readonly<Record<string, string>>;
}

export interface ItemPage {
  readonly items: readonly ListItem[];
  readonly next: string | null;
}

interface GraphItem {
  readonly id: string;
  readonly contentType?: { readonly name?: string };
  readonly fields?: Readonly<Record<string, unknown>>;
}

async function listsOf(person: string): Promise<readonly SiteList[]> {
  const sites = await askGraph<{ value: { id: string }[] }>(person, '/v1.0/sites?search=*');
  const found: SiteList[] = [];
  for (const site of sites.value) {
    const lists = await askGraph<{ value: { id: string; displayName: string; webUrl?: string }[] }>(
      person,
      `/v1.0/sites/${site.id}/lists`,
    );
    found.push(
      ...lists.value.map((list) => ({
        id: list.id,
        displayName: list.displayName,
        site: site.id,
        webUrl: list.webUrl ?? '',
      })),
    );
  }
  return found.sort((a, b) => a.displayName.localeCompare(b.displayName));
}

/** The lists the person may see; empty when SharePoint shows them none. */
export function useLists(person: string) {
  return useQuery({ queryKey: ['lists', person], queryFn: () => listsOf(person) });
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const HIDDEN =
  /^(@odata|_|id$|ContentType|Edit$|Attachments|LinkTitle|FileDirRef|FileRef|FileLeafRef|AppAuthor|AppEditor|AuthorLookup|EditorLookup|ItemChildCount|FolderChildCount|ComplianceAsset)/i;

interface Placed {
  readonly Id: number;
  readonly FileDirRef: string;
}

/** The folder of each item by id. Graph does not tell, SharePoint REST does; unknown stays out. */
async function foldersOf(person: string, list: SiteList, ids: readonly number[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const filter = `Id ge ${Math.min(...ids)} and Id le ${Math.max(...ids)}`;
  const root = decodeURIComponent(new URL(list.webUrl).pathname);
  const [site] = new URL(list.webUrl).pathname.split('/Lists/');
  const path = `${site}/_api/web/lists(guid'${list.id}')/items?$select=Id,FileDirRef&$filter=${filter}&$top=500`;
  try {
    const { value } = await askSharePoint<{ value: Placed[] }>(person, path);
    return new Map(value.map((each) => [String(each.Id), each.FileDirRef.slice(root.length + 1)]));
  } catch {
    return new Map();
  }
}

function rowOf(item: GraphItem, folder: string): ListItem {
  const fields = Object.entries(item.fields ?? {}).filter(([name]) => !HIDDEN.test(name));
  return {
    id: item.id,
    folder,
    isFolder: item.contentType?.name === 'Folder' || shown(item.fields?.ContentType) === 'Folder',
    cells: Object.fromEntries(fields.map(([name, value]) => [name, shown(value)])),
  };
}

async function pageOf(person: string, list: SiteList, next: string): Promise<ItemPage> {
  const first = `/v1.0/sites/${list.site}/lists/${list.id}/items?$expand=fields&$top=25`;
  const page = await askGraph<{ value: GraphItem[]; '@odata.nextLink'?: string }>(person, next === '' ? first : next);
  const link = page['@odata.nextLink'];
  const folders = await foldersOf(
    person,
    list,
    page.value.map((item) => Number(item.id)),
  );
  return {
    items: page.value.map((item) => rowOf(item, folders.get(item.id) ?? '')),
    next: link === undefined ? null : new URL(link).pathname + new URL(link).search,
  };
}

/** The items of a list the person may read, a page of 25 at a time. */
export function useItems(person: string, list: SiteList) {
  return useInfiniteQuery({
    queryKey: ['lists', person, list.id],
    queryFn: ({ pageParam }) => pageOf(person, list, pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
}
