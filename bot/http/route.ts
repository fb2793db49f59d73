import type { ZodType } from 'zod';
import type { Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import { answer, answerError } from './answer.ts';
import type { Api } from './environment.ts';
import { keyIn, readBody } from './read-request.ts';

/** A page read by its key: GET, answered with what the use case returns. */
export function reading<T extends object>(
  api: Api,
  path: string,
  read: (actor: Actor, key: string) => Promise<Result<T>>,
): void {
  api.get(path, async (c) => {
    const key = keyIn(c);
    return key.ok ? answer(c, await read(c.get('actor'), key.value)) : answerError(c, key.error);
  });
}

/** A change of the thing with this key: the body is checked against its schema first, every field of it. */
export function changing<Body, T extends object>(
  api: Api,
  method: 'post' | 'patch' | 'put',
  path: string,
  schema: ZodType<Body>,
  change: (actor: Actor, key: string, body: Body) => Promise<Result<T>>,
): void {
  api[method](path, async (c) => {
    const key = keyIn(c);
    if (!key.ok) return answerError(c, key.error);
    const body = await readBody(c, schema);
    return body.ok ? answer(c, await change(c.get('actor'), key.value, body.value)) : answerError(c, body.error);
  });
}
