import type { ViewDefinition } from '../lists/list-definition.ts';

/** Folders come along under RecursiveAll; people want rows. */
const ROWS_ONLY = '<Eq><FieldRef Name="FSObjType"/><Value Type="Integer">0</Value></Eq>';

/** What stands below `<Query>`. */
export function viewQuery(view: ViewDefinition): string {
  const where = view.where === null ? '' : `<Where><And>${view.where}${ROWS_ONLY}</And></Where>`;
  const order =
    view.orderBy === undefined
      ? ''
      : `<OrderBy><FieldRef Name="${view.orderBy.field}" Ascending="${view.orderBy.isDescending ? 'FALSE' : 'TRUE'}"/></OrderBy>`;
  const group =
    view.groupBy === undefined ? '' : `<GroupBy Collapse="TRUE"><FieldRef Name="${view.groupBy}"/></GroupBy>`;
  return `${group}${order}${where}`;
}

/** SP.ViewScope: every item of every folder, or every item and folder. */
const RECURSIVE = 1;
const RECURSIVE_ALL = 2;

/**
 * Where a view looks. One with a filter looks everywhere and leaves folders out by it; one without leaves them out by its scope and has no filter and no
 * order at all: any that no index answers would meet the list view threshold (platform A4).
 */
export function viewScope(view: ViewDefinition): number {
  return view.where === null ? RECURSIVE : RECURSIVE_ALL;
}

/** The view whole: rows of all folders the reader may see, thirty at a time. */
export function viewXml(view: ViewDefinition): string {
  const fields = view.fields.map((name) => `<FieldRef Name="${name}"/>`).join('');
  const scope = viewScope(view) === RECURSIVE ? 'Recursive' : 'RecursiveAll';
  return `<View Scope="${scope}"><Query>${viewQuery(view)}</Query><ViewFields>${fields}</ViewFields><RowLimit Paged="TRUE">30</RowLimit></View>`;
}

/** XML without what SharePoint changes when it keeps it: spaces and the form of empty elements. */
export function sameXml(one: string, other: string): boolean {
  const plain = (xml: string) =>
    xml
      .replace(/\s*\/>/g, '/>')
      .replace(/>\s+</g, '><')
      .replace(/'/g, '"')
      .trim();
  return plain(one) === plain(other);
}
