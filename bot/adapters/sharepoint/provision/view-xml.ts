import type { ViewDefinition } from '../lists/list-definition.ts';

/** Folders come along under RecursiveAll; people want rows. */
const ROWS_ONLY = '<Eq><FieldRef Name="FSObjType"/><Value Type="Integer">0</Value></Eq>';

/** What stands below `<Query>`. */
export function viewQuery(view: ViewDefinition): string {
  const where = view.where === null ? ROWS_ONLY : `<And>${view.where}${ROWS_ONLY}</And>`;
  const order =
    view.orderBy === undefined
      ? ''
      : `<OrderBy><FieldRef Name="${view.orderBy.field}" Ascending="${view.orderBy.isDescending ? 'FALSE' : 'TRUE'}"/></OrderBy>`;
  const group =
    view.groupBy === undefined ? '' : `<GroupBy Collapse="TRUE"><FieldRef Name="${view.groupBy}"/></GroupBy>`;
  return `${group}${order}<Where>${where}</Where>`;
}

/** The view whole: rows of all folders the reader may see, thirty at a time. */
export function viewXml(view: ViewDefinition): string {
  const fields = view.fields.map((name) => `<FieldRef Name="${name}"/>`).join('');
  return `<View Scope="RecursiveAll"><Query>${viewQuery(view)}</Query><ViewFields>${fields}</ViewFields><RowLimit Paged="TRUE">30</RowLimit></View>`;
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
