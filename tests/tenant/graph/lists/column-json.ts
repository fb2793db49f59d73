import type { Column, ColumnFacet, ColumnType, NewColumn } from '../../sharepoint/engine/columns.ts';
import { invalid } from '../../sharepoint/engine/refusal.ts';
import { type Body, demandKeys, isBody } from './answering.ts';
import type { Json } from './item-json.ts';

const COMMON =
  'name displayName description required hidden readOnly indexed enforceUniqueValues defaultValue columnGroup'.split(
    ' ',
  );

const FACETS: Readonly<Record<string, readonly string[]>> = {
  text: ['allowMultipleLines', 'appendChangesToExistingText', 'linesForEditing', 'maxLength', 'textType'],
  dateTime: ['displayAs', 'format'],
  choice: ['allowTextEntry', 'choices', 'displayAs'],
  number: ['decimalPlaces', 'displayAs', 'maximum', 'minimum'],
  boolean: [],
  personOrGroup: ['allowMultipleSelection', 'chooseFromType', 'displayAs'],
  lookup: ['allowMultipleValues', 'allowUnlimitedLength', 'columnName', 'listId', 'primaryLookupColumnId'],
};

function facetOf(body: Body): { kind: string; facet: Body } {
  const kinds = Object.keys(FACETS).filter((kind) => body[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length !== 1) throw invalid('A column definition has exactly one type.');
  const facet = body[kind];
  if (!isBody(facet)) throw invalid(`The property '${kind}' is not an object.`);
  demandKeys(facet, FACETS[kind] ?? [], `microsoft.graph.${kind}Column`);
  return { kind, facet };
}

function textFacet(facet: Body): { type: ColumnType; facet: ColumnFacet } {
  if (facet.allowMultipleLines === true)
    return {
      type: 'note',
      facet: {
        lines: number(facet.linesForEditing) ?? 6,
        isRich: facet.textType === 'richText',
        isAppendOnly: facet.appendChangesToExistingText === true,
      },
    };
  const maxLength = number(facet.maxLength) ?? 255;
  if (maxLength < 1 || maxLength > 255) throw invalid('maxLength is between 1 and 255.');
  return { type: 'text', facet: { maxLength } };
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Leaves undefined entries out. */
function present(facet: Json): Json {
  return Object.fromEntries(Object.entries(facet).filter(([, value]) => value !== undefined));
}

function typed(kind: string, facet: Body): { type: ColumnType; facet: ColumnFacet } {
  switch (kind) {
    case 'text':
      return textFacet(facet);
    case 'dateTime':
      return { type: 'dateTime', facet: { isDateOnly: facet.format === 'dateOnly' } };
    case 'choice': {
      const choices = Array.isArray(facet.choices) ? facet.choices.map(String) : [];
      const displayAs = text(facet.displayAs) ?? 'dropDownMenu';
      return {
        type: 'choice',
        facet: {
          choices,
          allowsOther: facet.allowTextEntry === true,
          displayAs,
          allowsSeveral: displayAs === 'checkBoxes',
        },
      };
    }
    case 'number': {
      const decimals = text(facet.decimalPlaces);
      return {
        type: 'number',
        facet: present({ decimals, minimum: number(facet.minimum), maximum: number(facet.maximum) }),
      };
    }
    case 'boolean':
      return { type: 'boolean', facet: {} };
    case 'personOrGroup':
      return {
        type: 'person',
        facet: {
          allowsSeveral: facet.allowMultipleSelection === true,
          allowsGroups: facet.chooseFromType === 'peopleAndGroups',
        },
      };
    default:
      return {
        type: 'lookup',
        facet: present({
          allowsSeveral: facet.allowMultipleValues === true,
          lookupList: text(facet.listId),
          lookupColumn: text(facet.columnName),
        }),
      };
  }
}

function defaultOf(body: Body): string | undefined {
  return isBody(body.defaultValue) ? text(body.defaultValue.value) : undefined;
}

/** A column definition as Graph takes it; refuses unknown properties and more or less than one type. */
export function readColumn(value: unknown): NewColumn {
  if (!isBody(value)) throw invalid('A column definition is an object.');
  demandKeys(value, [...COMMON, ...Object.keys(FACETS)], 'microsoft.graph.columnDefinition');
  const name = text(value.name);
  if (name === undefined) throw invalid('A column needs a name.');
  const { kind, facet } = facetOf(value);
  const { type, facet: own } = typed(kind, facet);
  return {
    name,
    displayName: text(value.displayName) ?? name,
    type,
    facet: {
      ...own,
      ...present({
        description: text(value.description),
        group: text(value.columnGroup),
        defaultValue: defaultOf(value),
      }),
    },
    isIndexed: value.indexed === true,
    isUnique: value.enforceUniqueValues === true,
    isRequired: value.required === true,
    isHidden: value.hidden === true,
  };
}

function facetJson(column: Column): Json {
  const { facet } = column;
  switch (column.type) {
    case 'text':
    case 'note':
      return {
        text: {
          allowMultipleLines: column.type === 'note',
          appendChangesToExistingText: facet.isAppendOnly ?? false,
          linesForEditing: facet.lines ?? 0,
          ...(column.type === 'text'
            ? { maxLength: facet.maxLength ?? 255 }
            : { textType: facet.isRich === true ? 'richText' : 'plain' }),
        },
      };
    case 'choice':
      return {
        choice: {
          allowTextEntry: facet.allowsOther ?? false,
          choices: facet.choices ?? [],
          displayAs: facet.displayAs ?? 'dropDownMenu',
        },
      };
    case 'number':
      return {
        number: present({
          decimalPlaces: facet.decimals ?? 'automatic',
          displayAs: 'number',
          minimum: facet.minimum,
          maximum: facet.maximum,
        }),
      };
    case 'dateTime':
      return { dateTime: { displayAs: 'default', format: facet.isDateOnly === true ? 'dateOnly' : 'dateTime' } };
    case 'boolean':
      return { boolean: {} };
    case 'person':
      return {
        personOrGroup: {
          allowMultipleSelection: facet.allowsSeveral ?? false,
          chooseFromType: facet.allowsGroups === true ? 'peopleAndGroups' : 'peopleOnly',
          displayAs: 'nameWithPresence',
        },
      };
    case 'lookup':
      return {
        lookup: present({
          allowMultipleValues: facet.allowsSeveral ?? false,
          allowUnlimitedLength: false,
          columnName: facet.lookupColumn,
          listId: facet.lookupList,
        }),
      };
    case 'system':
      return {};
  }
}

/** A column as Graph shows it. */
export function columnJson(column: Column): Json {
  return {
    columnGroup: column.facet.group ?? 'Custom Columns',
    ...(column.facet.defaultValue === undefined ? {} : { defaultValue: { value: column.facet.defaultValue } }),
    description: column.facet.description ?? '',
    displayName: column.displayName,
    enforceUniqueValues: column.isUnique,
    hidden: column.isHidden,
    id: column.id,
    indexed: column.isIndexed,
    name: column.name,
    readOnly: column.isReadOnly,
    required: column.isRequired,
    ...facetJson(column),
  };
}
