import type { z } from 'zod';

/** A bad value of the input: where, written `schools[0].calendar.terms[1].startOn`, and what is wrong with it. */
export interface InputIssue {
  readonly path: string;
  readonly message: string;
}

type Path = readonly PropertyKey[];

/** What is wrong at a path of the input, found by zod or by `senseIssues`. */
export interface PlacedIssue {
  readonly path: Path;
  readonly message: string;
}

function written(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

/** An unknown key is a bad value at its own path. */
function placed(issue: z.core.$ZodIssue | PlacedIssue): PlacedIssue[] {
  if (!('code' in issue)) return [issue];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ path: [...issue.path, name], message: 'is not known here' }));
  }
  return [{ path: issue.path, message: issue.message }];
}

/** Where a step stands in its object or list as it is written in the file; what is missing comes last. */
function position(value: unknown, step: PropertyKey): number {
  if (typeof step === 'number') return step;
  if (typeof value !== 'object' || value === null) return 0;
  const found = Object.keys(value).indexOf(String(step));
  return found < 0 ? Number.MAX_SAFE_INTEGER : found;
}

function childOf(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
}

function compare(value: unknown, one: Path, other: Path): number {
  const [first, ...restOfOne] = one;
  const [second, ...restOfOther] = other;
  // Of a value and something inside it the inner one says more.
  if (first === undefined || second === undefined) return other.length - one.length;
  if (first !== second) return position(value, first) - position(value, second);
  return compare(childOf(value, first), restOfOne, restOfOther);
}

/** The first of some issues in the order of the input, so that a person mends the file from the top; null when there is none. */
export function firstIssue(value: unknown, issues: readonly (z.core.$ZodIssue | PlacedIssue)[]): InputIssue | null {
  const [first] = issues.flatMap(placed).sort((one, other) => compare(value, one.path, other.path));
  if (first === undefined) return null;
  return { path: first.path.length === 0 ? 'input' : written(first.path), message: first.message };
}
