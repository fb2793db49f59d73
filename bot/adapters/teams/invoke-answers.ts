import type { DialogAnswer, Reply } from '../../conversation/turn.ts';
import { addressed } from './addressed.ts';

/** The body of an answered card action (platform facts E4). */
export interface InvokeBody {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** The card that takes the place of the pressed one, for its reader. */
export function cardAnswer(reply: Reply, reader: string): InvokeBody {
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: addressed(reply.card, reader),
  };
}

const words = (value: string): InvokeBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

export const NOTHING = words('Nothing to do.');
export const WORKING = words('Working on it. The card changes when it is done.');
export const OTHER_TENANT: InvokeBody = {
  statusCode: 403,
  type: 'application/vnd.microsoft.error',
  value: { code: 'Forbidden', message: 'This bot serves another organisation.' },
};

/** What `task/fetch` is answered with: the dialog to open, or words. Sizes in pixels; a phone takes the whole screen. */
export function dialogAnswer(answer: DialogAnswer): unknown {
  if (answer.is === 'words') return { task: { type: 'message', value: answer.words } };
  const { title, url, fallbackUrl } = answer;
  return { task: { type: 'continue', value: { title, url, fallbackUrl, width: 720, height: 640 } } };
}
