import { noResource } from '../engine/refusal.ts';

/** One step of a SharePoint REST path: `getByTitle('Cases')` is name `getbytitle`, arguments `['Cases']`. */
export interface Step {
  readonly name: string;
  /** As written, for messages. */
  readonly raw: string;
  /** Unquoted and unescaped, in order; named arguments without their names. Null when there were no parentheses. */
  readonly args: readonly string[] | null;
}

/** Cuts at a separator that stands outside quotes; `''` inside quotes is an escaped quote and needs no care here. */
function cut(text: string, separator: string): readonly string[] {
  const parts = [''];
  let isQuoted = false;
  for (const char of text) {
    if (char === "'") isQuoted = !isQuoted;
    if (char === separator && !isQuoted) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

function argument(text: string, aliases: ReadonlyMap<string, string>): string {
  const value = text.trim().replace(/^\w+=/, '').trim();
  const known = value.startsWith('@') ? aliases.get(value.toLowerCase()) : value;
  if (known === undefined) throw noResource(value);
  const quoted = /^(?:guid|datetime)?'(.*)'$/is.exec(known);
  return quoted?.[1] === undefined ? known : quoted[1].replaceAll("''", "'");
}

/**
 * The steps of a path below `_api/`, whatever the case, the encoding and the quoting. `@name` arguments are looked up in the query.
 * Throws 404 for a path that cannot be read.
 */
export function readPath(rawPath: string, query: URLSearchParams): readonly Step[] {
  const aliases = new Map(
    [...query].filter(([name]) => name.startsWith('@')).map(([name, value]) => [name.toLowerCase(), value]),
  );
  let decoded: string;
  try {
    decoded = decodeURIComponent(rawPath);
  } catch {
    throw noResource(rawPath);
  }
  return cut(decoded, '/')
    .filter((segment) => segment !== '')
    .map((raw) => {
      const call = /^(\$?\w+)\s*(?:\((.*)\))?$/s.exec(raw);
      if (call?.[1] === undefined) throw noResource(raw);
      const inner = call[2]?.trim();
      const args =
        inner === undefined ? null : inner === '' ? [] : cut(inner, ',').map((each) => argument(each, aliases));
      return { name: call[1].toLowerCase(), raw, args };
    });
}
