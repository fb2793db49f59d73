import type { Context } from 'hono';
import type { Result } from '../../shared/domain/result.ts';
import { answerError } from './answer.ts';

/** A file somebody takes away. */
interface FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A file as a download, never kept by a cache and never shown in place; a refusal as JSON under its status. Its name holds no personal data. */
export function answerFile(c: Context, result: Result<FileAnswer>): Response {
  if (!result.ok) return answerError(c, result.error);
  const { name, type, bytes } = result.value;
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  c.header('Cache-Control', 'no-store');
  return c.body(new Uint8Array(bytes));
}
