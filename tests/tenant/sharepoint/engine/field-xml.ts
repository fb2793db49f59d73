import type { ColumnFacet, ColumnType, NewColumn } from './columns.ts';
import { invalid } from './refusal.ts';
import { checkFormatter } from './views.ts';
import { child, childrenOf, type Element, readXml } from './xml.ts';

const TYPES: Readonly<Record<string, ColumnType>> = {
  Text: 'text',
  Note: 'note',
  Choice: 'choice',
  MultiChoice: 'choice',
  Number: 'number',
  DateTime: 'dateTime',
  Boolean: 'boolean',
  User: 'person',
  UserMulti: 'person',
  Lookup: 'lookup',
  LookupMulti: 'lookup',
};

/** SP.AddFieldOptions: keep the Name of the schema as the internal name. */
const INTERNAL_NAME_HINT = 8;

function isTrue(value: string | undefined): boolean {
  return value?.toUpperCase() === 'TRUE';
}

function number(value: string | undefined): number | undefined {
  const parsed = value === undefined ? Number.NaN : Number(value);
  return Number.isNaN(parsed) ? undefined : parsed;
}

function facetOf(field: Element, type: ColumnType): ColumnFacet {
  const { attributes } = field;
  const several = attributes.Type?.startsWith('Multi') === true || isTrue(attributes.Mult);
  const maxLength = number(attributes.MaxLength) ?? 255;
  if (maxLength < 1 || maxLength > 255) throw invalid('MaxLength is between 1 and 255.');
  const found: Record<string, unknown> = {
    maxLength: type === 'text' ? maxLength : undefined,
    lines: type === 'note' ? (number(attributes.NumLines) ?? 6) : undefined,
    isRich: type === 'note' ? isTrue(attributes.RichText) : undefined,
    isAppendOnly: type === 'note' ? isTrue(attributes.AppendOnly) : undefined,
    choices: type === 'choice' ? childrenOf(child(field, 'CHOICES'), 'CHOICE').map((each) => each.text) : undefined,
    allowsOther: type === 'choice' ? isTrue(attributes.FillInChoice) : undefined,
    decimals: type === 'number' ? (attributes.Decimals ?? undefined) : undefined,
    minimum: type === 'number' ? number(attributes.Min) : undefined,
    maximum: type === 'number' ? number(attributes.Max) : undefined,
    isDateOnly: type === 'dateTime' ? attributes.Format === 'DateOnly' : undefined,
    allowsSeveral: several || undefined,
    allowsGroups: type === 'person' ? attributes.UserSelectionMode === 'PeopleAndGroups' : undefined,
    lookupList: type === 'lookup' ? attributes.List : undefined,
    lookupColumn: type === 'lookup' ? attributes.ShowField : undefined,
    defaultValue: child(field, 'Default')?.text,
    description: attributes.Description,
    group: attributes.Group,
    formatter: checkFormatter(attributes.CustomFormatter ?? '') || undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** SharePoint's encoding of a display name into an internal one. */
function encoded(name: string): string {
  return name
    .replaceAll(/\W/gu, (char) => `_x${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`)
    .slice(0, 32);
}

/** The column a `<Field …>` element describes (clients.md: createfieldasxml). Unknown types are refused. */
export function readFieldXml(xml: string, options: number): NewColumn {
  const field = readXml(xml);
  if (field.name !== 'Field') throw invalid('The schema is not a Field element.');
  const { attributes } = field;
  const type = TYPES[attributes.Type ?? ''];
  if (type === undefined) throw invalid(`Field type '${attributes.Type ?? ''}' is not installed properly.`);
  const displayName = attributes.DisplayName ?? attributes.Name;
  if (displayName === undefined) throw invalid('The field needs a DisplayName.');
  const keepsName = (options & INTERNAL_NAME_HINT) !== 0 && attributes.Name !== undefined;
  return {
    name: keepsName ? (attributes.Name ?? '') : encoded(displayName),
    displayName,
    type,
    facet: facetOf(field, type),
    isIndexed: isTrue(attributes.Indexed),
    isUnique: isTrue(attributes.EnforceUniqueValues),
    isRequired: isTrue(attributes.Required),
    isHidden: isTrue(attributes.Hidden),
    isReadOnly: isTrue(attributes.ReadOnly),
  };
}
