import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder';
import type { ChatPeople } from '../../conversation/extension/extension-turn.ts';

/** A chat between two people names both in its id (platform facts E4); who asks is one of them. */
const OF_TWO = /^19:([0-9a-f-]{36})_([0-9a-f-]{36})@unq\.gbl\.spaces$/i;
const PAGE = 100;
/** A chat of more is no place where supervision is arranged. */
const MOST_PAGES = 3;

/** Whether other people read what is said in this conversation. */
export function isAmongOthers({ conversation }: Activity): boolean {
  const { conversationType, isGroup } = conversation;
  return (
    isGroup === true || conversationType === 'groupChat' || conversationType === 'channel' || isOfTwo(conversation.id)
  );
}

const isOfTwo = (id: string): boolean => OF_TWO.test(id);

async function roster(context: TurnContext): Promise<ChatPeople> {
  const people: string[] = [];
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await TeamsInfo.getPagedMembers(context, PAGE, next);
    people.push(...found.members.flatMap(({ aadObjectId }) => aadObjectId ?? []));
    next = found.continuationToken;
    if (next === undefined || next === '') return { is: 'known', people };
  }
  return { is: 'hidden' };
}

/**
 * The people of the chat an activity comes from: both of a chat of two by its id, a group's or meeting's roster where the app is part of it.
 * `hidden` where Teams does not say (403: the app is not in that chat) or there are too many. Never rejects: who is there only shortens a choice.
 */
export async function chatPeople(context: TurnContext): Promise<ChatPeople> {
  const { conversation } = context.activity;
  const two = OF_TWO.exec(conversation.id);
  if (two !== null) return { is: 'known', people: two.slice(1, 3).map((id) => id.toLowerCase()) };
  if (!isAmongOthers(context.activity)) return { is: 'none' };
  if (conversation.conversationType === 'channel') return { is: 'hidden' };
  try {
    return await roster(context);
  } catch {
    return { is: 'hidden' };
  }
}
