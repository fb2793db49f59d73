import { formatterText } from '../lists/column-formatting.ts';
import { type Column, everyColumn, type ListDefinition, type ViewDefinition } from '../lists/list-definition.ts';
import { ALL_APP_USERS, TRUST_LEADS } from './groups.ts';
import { type LockChange, lockChanges } from './permissions.ts';
import type { FieldState, ListOptions, ListState, ViewState } from './site-state.ts';
import { sameXml, viewQuery, viewScope } from './view-xml.ts';

/** One thing that is not as it should be, and what to do about it. */
export type ListChange =
  | { readonly do: 'create list' }
  | { readonly do: 'set options'; readonly options: Partial<ListOptions> }
  | { readonly do: 'lock'; readonly changes: readonly LockChange[] }
  | { readonly do: 'create column'; readonly column: Column }
  | { readonly do: 'repair column'; readonly column: Column; readonly changes: Readonly<Record<string, unknown>> }
  | { readonly do: 'create view'; readonly view: ViewDefinition }
  | { readonly do: 'repair view'; readonly view: ViewDefinition };

/** The settings a list should have: folders always, versions never in content (design section 9), nothing attached. */
export function wantedOptions(list: ListDefinition): ListOptions {
  return {
    ContentTypesEnabled: true,
    EnableFolderCreation: true,
    EnableAttachments: false,
    EnableVersioning: !list.isContent,
    NoCrawl: list.isContent,
  };
}

/** What to set right of a list that stands. Switching attachments off deletes them, so that where there are rows they are left to the night's alarm. */
function optionChanges(list: ListDefinition, { options, isEmpty }: ListState): Partial<ListOptions> {
  const wanted = Object.entries(wantedOptions(list)) as [keyof ListOptions, boolean][];
  return Object.fromEntries(
    wanted.filter(([name, value]) => options[name] !== value && (isEmpty || name !== 'EnableAttachments')),
  );
}

function columnChanges(column: Column, standing: FieldState): Readonly<Record<string, unknown>> {
  const formatter = column.format === undefined ? '' : formatterText(column.format);
  const isIndexed = column.indexed === true || column.unique === true;
  const isUnique = column.unique === true;
  return {
    ...(standing.Title === column.title ? {} : { Title: column.title }),
    ...(standing.Indexed === isIndexed ? {} : { Indexed: isIndexed }),
    ...(standing.EnforceUniqueValues === isUnique ? {} : { EnforceUniqueValues: isUnique }),
    ...((standing.CustomFormatter ?? '') === formatter ? {} : { CustomFormatter: formatter }),
    ...choiceChanges(column, standing),
  };
}

/** A new word in the code needs to be a choice of the column too; the type has to be named, because only choice columns have choices. */
function choiceChanges(column: Column, standing: FieldState): Readonly<Record<string, unknown>> {
  const wanted = column.choices ?? [];
  const isSame = wanted.join('|') === (standing.Choices ?? []).join('|');
  return isSame ? {} : { 'odata.type': 'SP.FieldChoice', Choices: wanted };
}

function isViewSame(view: ViewDefinition, standing: ViewState): boolean {
  return (
    standing.scope === viewScope(view) &&
    sameXml(standing.query, viewQuery(view)) &&
    standing.fields.join(',') === view.fields.join(',')
  );
}

function changesOfColumns(list: ListDefinition, standing: ListState | null): readonly ListChange[] {
  return everyColumn(list).flatMap((column): readonly ListChange[] => {
    const field = standing?.fields.get(column.name);
    if (field === undefined) return [{ do: 'create column', column }];
    const changes = columnChanges(column, field);
    return Object.keys(changes).length === 0 ? [] : [{ do: 'repair column', column, changes }];
  });
}

function changesOfViews(list: ListDefinition, standing: ListState | null): readonly ListChange[] {
  return list.views.flatMap((view): readonly ListChange[] => {
    const found = standing?.views.get(view.title);
    if (found === undefined) return [{ do: 'create view', view }];
    return isViewSame(view, found) ? [] : [{ do: 'repair view', view }];
  });
}

/** Ids of the groups that may read the whole list. */
function rootReaders(list: ListDefinition, groups: ReadonlyMap<string, number>): readonly number[] {
  const title =
    list.rootReaders === 'all app users' ? ALL_APP_USERS : list.rootReaders === 'trust leads' ? TRUST_LEADS : null;
  const id = title === null ? undefined : groups.get(title);
  return id === undefined ? [] : [id];
}

/** Everything to do to a list, in order: it is closed before it has a column. Empty when nothing is amiss. */
export function planList(
  list: ListDefinition,
  standing: ListState | null,
  groups: ReadonlyMap<string, number>,
  readRole: number,
): readonly ListChange[] {
  const locks = lockChanges(standing?.lock ?? null, rootReaders(list, groups), readRole);
  const options = standing === null ? wantedOptions(list) : optionChanges(list, standing);
  return [
    ...(standing === null ? [{ do: 'create list' } as const] : []),
    ...(locks.length === 0 ? [] : [{ do: 'lock', changes: locks } as const]),
    ...(Object.keys(options).length === 0 ? [] : [{ do: 'set options', options } as const]),
    ...changesOfColumns(list, standing),
    ...changesOfViews(list, standing),
  ];
}

function namesIn(changes: Readonly<Record<string, unknown>>): string {
  return Object.keys(changes)
    .filter((name) => !name.includes('.'))
    .join(', ');
}

/** A change as a line of the printed plan. */
export function wordsOf(title: string, change: ListChange): string {
  switch (change.do) {
    case 'create list':
      return `create the list ${title}`;
    case 'set options':
      return `${title}: set ${Object.keys(change.options).join(', ')}`;
    case 'lock':
      return `${title}: ${change.changes.map(lockWords).join(', ')}`;
    case 'create column':
      return `${title}: create the column ${change.column.name}`;
    case 'repair column':
      return `${title}: repair the column ${change.column.name} (${namesIn(change.changes)})`;
    case 'create view':
      return `${title}: create the view ${change.view.title}`;
    case 'repair view':
      return `${title}: repair the view ${change.view.title}`;
  }
}

/** A change of permissions in words; principals by their number, except where something unexpected is taken away. */
export function lockWords(change: LockChange): string {
  switch (change.do) {
    case 'close':
      return 'close it';
    case 'let read':
      return `let group ${change.principalId} read`;
    case 'take away':
      return `take a permission from ${change.name}`;
  }
}
