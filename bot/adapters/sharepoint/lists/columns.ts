import { capital } from '../../../../shared/domain/capital.ts';
import type { ElementFormat } from './column-formatting.ts';
import type { Column, ColumnType } from './list-definition.ts';

interface Traits {
  readonly title?: string;
  readonly format?: ElementFormat;
}

/** "ContractReviewOn" as people read it: "Contract review on"; ids and keys lose their ending. */
function readable(name: string): string {
  const words = name
    .replace(/(?<=.)(Id|Ids|Key)$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return capital(words);
}

function column(type: ColumnType, name: string, traits: Traits): Column {
  return {
    name,
    type,
    title: traits.title ?? readable(name),
    ...(traits.format === undefined ? {} : { format: traits.format }),
  };
}

/** The unique key of a row. */
export function key(name: string): Column {
  return { ...column('text', name, { title: name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') }), indexed: true, unique: true };
}

/** Single-line text that rows are looked up by. */
export function lookedUp(name: string): Column {
  return { ...column('text', name, {}), indexed: true };
}

/** Single-line text, up to 255 characters. */
export function text(name: string, traits: Traits = {}): Column {
  return column('text', name, traits);
}

/** Plain text of several lines, or JSON. */
export function note(name: string, traits: Traits = {}): Column {
  return column('note', name, traits);
}

export function number(name: string, traits: Traits = {}): Column {
  return column('number', name, traits);
}

export function yesNo(name: string, traits: Traits = {}): Column {
  return column('boolean', name, traits);
}

/** A date without a time; the name ends in `On`. */
export function date(name: string, traits: Traits = {}): Column {
  return column('date', name, traits);
}

/** A moment; the name ends in `At`. */
export function moment(name: string): Column {
  return column('moment', name, {});
}

export function choice(name: string, choices: readonly string[], traits: Traits = {}): Column {
  return { ...column('choice', name, traits), choices };
}

/** The same column with an index, for those that views or reads filter on. */
export function indexed(plain: Column): Column {
  return { ...plain, indexed: true };
}
