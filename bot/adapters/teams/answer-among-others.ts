import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Converse, Turn } from '../../conversation/turn.ts';
import type { Messenger } from '../../ports/messenger.ts';

interface Parts {
  readonly converse: Converse;
  readonly messenger: Messenger;
  readonly log: Logger;
}

const HELLO = 'Supervision is here. I answer each of you in your own chat with me, never in this one.';
const ANSWERED = 'I have answered you in your own chat with me. I don’t talk about supervision here.';
const OPEN_A_CHAT = 'I only answer in a chat of your own with me: open Supervision in Teams and write to me there.';

/** Whether the answer reached the person in their own chat. */
async function isAnsweredAlone({ converse, messenger, log }: Parts, turn: Turn): Promise<boolean> {
  const reply = await converse(turn);
  if (reply === null) return true;
  try {
    return (await messenger.send(turn.person, { ...reply.card }, reply.notification)).state === 'sent';
  } catch (error) {
    log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'an answer to a group could not be sent');
    return false;
  }
}

/**
 * Somebody speaks to the bot where others read along, or adds it to a chat: the answer goes to that person's own chat, and here stands a line
 * that says nothing about anybody. Whoever has no chat with the bot is told how to get one.
 */
export async function answerAmongOthers(parts: Parts, context: TurnContext, turn: Turn): Promise<void> {
  const words = turn.kind === 'installed' ? HELLO : (await isAnsweredAlone(parts, turn)) ? ANSWERED : OPEN_A_CHAT;
  await context.sendActivity({ type: ActivityTypes.Message, text: words, summary: 'Supervision' });
}
