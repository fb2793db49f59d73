import type { FieldValue } from './field-value.ts';
import type { Operator, Predicate } from './item-query.ts';
import { invalid } from './refusal.ts';

const OPERATORS: readonly string[] = ['eq', 'ne', 'lt', 'gt', 'le', 'ge'];
const TOKEN = /\s*(?:('(?:[^']|'')*')|([(),])|([^\s()',]+))/gy;

function tokens(filter: string): readonly string[] {
  const found: string[] = [];
  let end = 0;
  for (const match of filter.matchAll(TOKEN)) {
    found.push(match[1] ?? match[2] ?? match[3] ?? '');
    end = (match.index ?? 0) + match[0].length;
  }
  if (filter.slice(end).trim() !== '') throw invalid(`Invalid filter clause: ${filter}`);
  return found;
}

function literal(token: string | undefined): FieldValue {
  if (token === undefined) throw invalid('Invalid filter clause: a value is missing.');
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'true' || token === 'false') return token === 'true';
  if (token === 'null') return null;
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  const zoned = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.exec(token);
  if (zoned) return token;
  throw invalid(`Invalid filter clause: '${token}' is no value.`);
}

function predicate(found: readonly string[]): Predicate {
  const [first, second, third, fourth, fifth, sixth] = found;
  if (first?.toLowerCase() === 'startswith' && second === '(' && fourth === ',' && sixth === ')' && found.length === 6)
    return { column: third ?? '', operator: 'startswith', value: literal(fifth) };
  if (first !== undefined && second !== undefined && OPERATORS.includes(second) && found.length === 3)
    return { column: first, operator: second as Operator, value: literal(third) };
  throw invalid(`Invalid filter clause: ${found.join(' ')}`);
}

/** The parts of an OData filter joined by `and`: comparisons and startswith. Anything else is refused. */
export function readFilter(filter: string): readonly Predicate[] {
  const parts: string[][] = [[]];
  for (const token of tokens(filter)) {
    if (token === 'and') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map((part) => predicate(part[0] === '(' && part.at(-1) === ')' ? part.slice(1, -1) : part));
}
