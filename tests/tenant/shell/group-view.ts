import { z } from 'zod';
import { activitiesOf } from '../connector/activities.ts';
import { findGroupChat, type GroupChatRow, groupChatsOf, membersOfGroup } from '../connector/group-chats.ts';
import { findUser } from '../core/directory-table.ts';
import type { Tenant } from '../core/tenant.ts';

const Said = z.looseObject({ text: z.string().nullish(), by: z.string().nullish() });

/** A chat of people in somebody's list of chats. */
export interface ListedChat {
  readonly id: string;
  readonly topic: string;
  readonly kind: GroupChatRow['kind'];
}

/** One message of a chat of people. */
export interface GroupMessage {
  readonly id: string;
  readonly at: string;
  /** null = the bot's. */
  readonly by: { readonly oid: string; readonly name: string } | null;
  readonly text: string;
}

/** A chat of people, as everybody in it sees it. */
export interface GroupView extends ListedChat {
  readonly people: readonly string[];
  readonly hasApp: boolean;
  readonly messages: readonly GroupMessage[];
}

/** A chat of two is called by the other's name. */
function topicFor(tenant: Tenant, oid: string, chat: GroupChatRow): string {
  if (chat.kind !== 'two') return chat.topic;
  return membersOfGroup(tenant.db, chat.id).find((user) => user.oid !== oid)?.name ?? chat.topic;
}

/** The chats of people somebody is in, besides their own with the bot. */
export function chatList(tenant: Tenant, oid: string): readonly ListedChat[] {
  return groupChatsOf(tenant.db, oid).map((chat) => ({
    id: chat.id,
    topic: topicFor(tenant, oid, chat),
    kind: chat.kind,
  }));
}

/** One chat of people; null for anybody who is not in it. */
export function groupView(tenant: Tenant, oid: string, id: string): GroupView | null {
  const chat = findGroupChat(tenant.db, id);
  const members = chat === null ? [] : membersOfGroup(tenant.db, id);
  if (chat === null || !members.some((user) => user.oid === oid)) return null;
  return {
    id,
    topic: topicFor(tenant, oid, chat),
    kind: chat.kind,
    people: members.map(({ name }) => name),
    hasApp: chat.has_app === 1,
    messages: activitiesOf(tenant.db, id).map((row) => {
      const { text, by } = Said.parse(JSON.parse(row.activity_json));
      const author = by === null || by === undefined ? null : findUser(tenant.db, by);
      return {
        id: row.id,
        at: row.at,
        by: author === null ? null : { oid: author.oid, name: author.name },
        text: text ?? '',
      };
    }),
  };
}
