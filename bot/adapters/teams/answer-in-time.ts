import type { Logger } from 'pino';
import type { Converse, Reply, Turn } from '../../conversation/turn.ts';
import type { Messenger } from '../../ports/messenger.ts';

/** How long a press waits for its card: within a second of it there is an answer, whatever Microsoft 365 does meanwhile. */
export const PATIENCE_MS = 800;

type Press = Extract<Turn, { kind: 'press' }>;

interface Parts {
  readonly converse: Converse;
  readonly messenger: Messenger;
  readonly log: Logger;
}

/** The reply, or `later` when it takes longer than that: then its card follows in place of the pressed one, and as a message where that is gone. */
export async function answerInTime(parts: Parts, press: Press, patienceMs: number): Promise<Reply | null | 'later'> {
  const work = parts.converse(press);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'later'>((resolve) => {
    timer = setTimeout(() => resolve('later'), patienceMs);
  });
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  if (first === 'later') void follow(parts, press, work);
  return first;
}

async function follow({ messenger, log }: Parts, press: Press, work: Promise<Reply | null>): Promise<void> {
  try {
    const reply = await work;
    if (reply === null) return;
    const { person, card } = press;
    const isThere = card !== null && (await messenger.update(person, card, { ...reply.card }));
    if (!isThere) await messenger.send(person, { ...reply.card }, reply.notification);
  } catch (error) {
    // The press itself has been done or refused; the card catches up when it is next shown.
    log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'a late answer could not be shown');
  }
}
