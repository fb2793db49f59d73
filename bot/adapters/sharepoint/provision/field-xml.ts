import { formatterText } from '../lists/column-formatting.ts';
import type { Column, ColumnType } from '../lists/list-definition.ts';

const KINDS: Readonly<Record<ColumnType, string>> = {
  text: 'Type="Text" MaxLength="255"',
  note: 'Type="Note" RichText="FALSE" NumLines="6" AppendOnly="FALSE"',
  number: 'Type="Number"',
  boolean: 'Type="Boolean"',
  date: 'Type="DateTime" Format="DateOnly"',
  moment: 'Type="DateTime" Format="DateTime"',
  choice: 'Type="Choice" Format="Dropdown" FillInChoice="FALSE"',
};

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** A column as `createfieldasxml` takes it: one shape for every kind, the internal name under control. */
export function fieldXml(column: Column): string {
  const isIndexed = column.indexed === true || column.unique === true;
  const traits = [
    KINDS[column.type],
    `Name="${column.name}" StaticName="${column.name}" DisplayName="${escaped(column.title)}" Required="FALSE"`,
    ...(isIndexed ? ['Indexed="TRUE"'] : []),
    ...(column.unique === true ? ['EnforceUniqueValues="TRUE"'] : []),
    ...(column.format === undefined ? [] : [`CustomFormatter="${escaped(formatterText(column.format))}"`]),
  ];
  const choices = column.choices?.map((each) => `<CHOICE>${escaped(each)}</CHOICE>`).join('');
  const inner = choices === undefined ? '' : `<CHOICES>${choices}</CHOICES>`;
  return `<Field ${traits.join(' ')}>${inner}</Field>`;
}
