import type { Context } from 'hono';
import type { ZodType, z } from 'zod';
import { dateOn } from '../../shared/contract/parts.ts';
import { type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';

type Issue = z.core.$ZodIssue;

const KEY = /^[\w.~#|:@+-]{1,200}$/;
const PAGE = /^\d{1,5}$/;
const FIELD_NAME = /^[\w.#-]{1,80}$/;

/** The body as this schema wants it; refuses with `unknown-field`, `too-long` or `invalid-field` and the field's name, never repeating what was sent. */
export async function readBody<T>(c: Context, schema: ZodType<T>): Promise<Result<T>> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    return refuse('invalid-field', 'This is not valid JSON.');
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return issue === undefined ? refuse('invalid-field', 'This cannot be read.') : refusalOf(issue);
}

function refusalOf(issue: Issue): Result<never> {
  if (issue.code === 'unrecognized_keys') {
    return refuse('unknown-field', 'There is no such field here.', named([...issue.path, issue.keys[0] ?? '']));
  }
  const field = named(issue.path);
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return refuse('too-long', `This is too long: at most ${issue.maximum} characters.`, field);
  }
  return refuse('invalid-field', wordsFor(issue), field);
}

function wordsFor(issue: Issue): string {
  const isOurs = !/^(Invalid|Too|Expected|Unrecognized)/.test(issue.message);
  if (isOurs) return issue.message;
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'This is not a date that exists.';
  if (issue.code === 'invalid_format' && issue.format === 'datetime') return 'This is not a moment that exists.';
  if (issue.code === 'invalid_value') return 'This is not one of the choices.';
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
    return issue.origin === 'number' || issue.origin === 'int' ? `This must be ${bound}.` : 'This is too short.';
  }
  return 'This is missing or of the wrong kind.';
}

/** A field's name as the caller wrote it, unless it is so odd that it could be anything. */
function named(path: readonly PropertyKey[]): string | undefined {
  const name = path.map(String).join('.');
  return FIELD_NAME.test(name) ? name : undefined;
}

/** The key in the address; one that could not be a key is unknown. */
export function keyIn(c: Context, name = 'key'): Result<string> {
  return keyFrom(c.req.param(name) ?? '');
}

/** The key asked for in the query; null when none is named. */
export function keyAsked(c: Context, name: string): Result<string | null> {
  const asked = c.req.query(name);
  return asked === undefined ? ok(null) : keyFrom(asked);
}

/** The number of the page asked for in the query, the first being 0; 0 when none is named. */
export function pageAsked(c: Context): Result<number> {
  const asked = c.req.query('page') ?? '0';
  return PAGE.test(asked) ? ok(Number(asked)) : refuse('invalid-field', 'This is not the number of a page.', 'page');
}

/** The calendar date asked for in the query; null when none is named. */
export function dateAsked(c: Context, name: string): Result<PlainDate | null> {
  const asked = c.req.query(name);
  if (asked === undefined) return ok(null);
  const parsed = dateOn.safeParse(asked);
  return parsed.success
    ? ok(Temporal.PlainDate.from(parsed.data))
    : refuse('invalid-field', 'This is not a date that exists.', name);
}

function keyFrom(text: string): Result<string> {
  return KEY.test(text) ? ok(text) : refuse('not-found', 'There is no such thing.');
}
