import { conversation } from '../../bot/conversation/converse.ts';
import type { Reply } from '../../bot/conversation/turn.ts';
import type { MemoryWorld } from '../builders/memory-world.ts';
import { actionsOf, titlesOf } from './card-text.ts';

/** The bot's chat with the people of a world: what it answers to words and presses. It must have an answer, and nothing may fail on the way. */
export function chatWith(world: MemoryWorld) {
  const converse = conversation(world, (error) => {
    throw error;
  });
  const answered = (reply: Reply | null): Reply => {
    if (reply === null) throw new Error('no answer');
    return reply;
  };
  const say = async (person: string, text: string) => answered(await converse({ kind: 'message', person, text }));
  const press = async (person: string, verb: string, data: Record<string, string>) =>
    answered(await converse({ kind: 'press', person, verb, data, card: null }));
  const pressOn = (person: string, card: Reply, title: RegExp, inputs: Record<string, string> = {}) => {
    const found = actionsOf(card.card).find((action) => title.test(action.title));
    if (found?.verb === undefined) throw new Error(`no button ${title} on: ${titlesOf(card.card).join(', ')}`);
    return press(person, found.verb, { ...inputs, ...found.data });
  };
  return { say, press, pressOn };
}
