import type { ElementFormat } from './column-formatting.ts';

/** What one cell may hold on the wire. Dates and moments are ISO text. */
export type Cell = string | number | boolean | null;
/** A row as Graph's `fields` take it: by internal column name. */
export type Fields = Readonly<Record<string, Cell>>;

/** `note` is multi-line plain text, also used for JSON; `date` has no time, `moment` does. */
export type ColumnType = 'text' | 'note' | 'number' | 'boolean' | 'date' | 'moment' | 'choice';

/** A column. Its internal name is a public contract: other programs read it. */
export interface Column {
  /** CamelCase, no space; people are kept as text in `…Id` columns (Entra object id). */
  readonly name: string;
  readonly type: ColumnType;
  /** What people read above it. */
  readonly title: string;
  readonly indexed?: boolean;
  /** Two rows can never hold the same value; implies `indexed` (D7). */
  readonly unique?: boolean;
  readonly choices?: readonly string[];
  readonly format?: ElementFormat;
}

/**
 * Where a list's rows lie and who may open the folder (D3, design section 9). `none`: at the root; `school`: one folder per school, read by
 * trust leads and that school's leads; `arrangement`: `<school>/<arrangement>`, read by its parties; `author`: one folder each, read by the
 * author; `concern`: `<school>/<concern>`, read by the raiser and the addressee.
 */
export type FolderScheme = 'none' | 'school' | 'arrangement' | 'author' | 'concern';

/** Who may read the whole list at its root. */
export type RootReaders = 'all app users' | 'trust leads' | 'nobody';

export interface ViewDefinition {
  readonly title: string;
  readonly fields: readonly string[];
  /** CAML inside `<Where>`; null = every row. */
  readonly where: string | null;
  readonly orderBy?: { readonly field: string; readonly isDescending: boolean };
  readonly groupBy?: string;
}

/** One list of the site: everything provisioning needs to know of it. */
export interface ListDefinition {
  /** Display name; a public contract. */
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly folders: FolderScheme;
  readonly rootReaders: RootReaders;
  /** Content: out of search, without versions (our seals and audit trail replace them). */
  readonly isContent: boolean;
  readonly views: readonly ViewDefinition[];
}

/** A list and how a value of the domain lies in its rows. */
export interface ListMapping<T> extends ListDefinition {
  /** The unique column every create is safe to repeat by. */
  readonly key: string;
  /** A column the second step of a create always fills: while it is empty the row is half made. null = one step is enough. */
  readonly wholeWhen: string | null;
  keyOf(value: T): string;
  /** A neutral row title for people who look at the list: never a child, never note text. */
  titleOf(value: T): string;
  toFields(value: T): Fields;
  /** @throws ZodError when a row is not as this file says. */
  fromFields(fields: unknown): T;
}

/**
 * In every list: which write the row stands by. After a clash it tells an answer of our own that was lost from somebody else's write.
 */
export const WRITE_TOKEN: Column = { name: 'WriteToken', type: 'text', title: 'Write token' };

/** The columns of a list, with the one every list has. */
export function everyColumn(list: ListDefinition): readonly Column[] {
  return [...list.columns, WRITE_TOKEN];
}

/** Names of the columns that go in a row's first write: single-line text and choices, the types whose form value is the value itself. */
export function firstStepColumns(list: ListDefinition): ReadonlySet<string> {
  return new Set(
    everyColumn(list)
      .filter((each) => each.type === 'text' || each.type === 'choice')
      .map((each) => each.name),
  );
}
