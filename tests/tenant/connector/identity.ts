import { createHash } from 'node:crypto';
import { BOT_APP_ID } from '../core/ids.ts';

/** The bot as Teams names it in activities. */
export const BOT_ACCOUNT = { id: `28:${BOT_APP_ID}`, name: 'Supervision' } as const;

/** The person's Teams id for this bot (`29:…`): stable, and not the Entra object id. */
export function mriOf(oid: string): string {
  return `29:1${createHash('sha256').update(`${BOT_APP_ID}|${oid}`).digest('base64url')}`;
}
