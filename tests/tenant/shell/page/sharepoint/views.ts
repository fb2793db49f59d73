import { useQuery } from '@tanstack/react-query';
import { askSharePoint } from '../app/server.ts';
import type { SiteList } from './lists.ts';

/** A column of a view, with the severity its formatting gives to each value. */
export interface ViewColumn {
  readonly name: string;
  readonly title: string;
  readonly severityOf: ReadonlyMap<string, string>;
  /** The severity of every count above none; null = its formatting gives none. */
  readonly severityOfAny: string | null;
}

export interface ListView {
  readonly title: string;
  readonly xml: string;
  readonly columns: readonly ViewColumn[];
}

interface RestView {
  readonly Title: string;
  readonly DefaultView: boolean;
  readonly ListViewXml: string;
}

interface RestField {
  readonly InternalName: string;
  readonly Title: string;
  readonly CustomFormatter: string | null;
}

function siteOf(list: SiteList): string {
  return new URL(list.webUrl).pathname.split('/Lists/')[0] ?? '';
}

/** Of column formatting the shell draws one thing: the severity of a value, which the service writes as nested `if`s. */
function severities(formatter: string | null): ReadonlyMap<string, string> {
  const found = (formatter ?? '').matchAll(/@currentField == '([^']*)', 'sp-field-severity--(\w+)'/g);
  return new Map([...found].map((match) => [match[1] ?? '', match[2] ?? '']));
}

function fieldNames(xml: string): readonly string[] {
  const inside = /<ViewFields>(.*?)<\/ViewFields>/s.exec(xml)?.[1] ?? '';
  const names = [...inside.matchAll(/Name="([^"]+)"/g)].map((match) => match[1] ?? '');
  return names.map((name) => (name === 'LinkTitle' ? 'Title' : name));
}

async function viewsOf(person: string, list: SiteList): Promise<readonly ListView[]> {
  const at = `${siteOf(list)}/_api/web/lists(guid'${list.id}')`;
  const [views, fields] = await Promise.all([
    askSharePoint<{ value: RestView[] }>(person, `${at}/views`),
    askSharePoint<{ value: RestField[] }>(person, `${at}/fields`),
  ]);
  const byName = new Map(fields.value.map((field) => [field.InternalName, field]));
  const columnOf = (name: string): ViewColumn => {
    const field = byName.get(name);
    const formatter = field?.CustomFormatter ?? null;
    const severityOfAny = /@currentField > 0, 'sp-field-severity--(\w+)'/.exec(formatter ?? '')?.[1] ?? null;
    return { name, title: field?.Title ?? name, severityOf: severities(formatter), severityOfAny };
  };
  return [...views.value]
    .sort((a, b) => Number(b.DefaultView) - Number(a.DefaultView))
    .map((view) => ({ title: view.Title, xml: view.ListViewXml, columns: fieldNames(view.ListViewXml).map(columnOf) }));
}

/** The views somebody has made for a list; a list with SharePoint's own only has none worth choosing from. */
export function useViews(person: string, list: SiteList) {
  return useQuery({
    queryKey: ['views', person, list.id],
    queryFn: async () => {
      const views = await viewsOf(person, list);
      return views.length > 1 ? views : [];
    },
  });
}

export type ViewRow = Readonly<Record<string, unknown>>;

async function rowsOf(person: string, list: SiteList, view: ListView): Promise<readonly ViewRow[]> {
  const path = `${siteOf(list)}/_api/web/lists(guid'${list.id}')/RenderListDataAsStream`;
  const body = { parameters: { ViewXml: view.xml } };
  const { Row } = await askSharePoint<{ Row: ViewRow[] }>(person, path, body);
  return Row.filter((row) => row.FSObjType !== '1');
}

/** A view's rows as SharePoint renders them for this person. */
export function useViewRows(person: string, list: SiteList, view: ListView) {
  return useQuery({
    queryKey: ['views', person, list.id, view.title],
    queryFn: () => rowsOf(person, list, view),
  });
}
