import { z } from 'zod';
import { activitiesOf, cardSeenBy } from '../connector/activities.ts';
import { conversationWith, isBlocked, isInstalledFor } from '../connector/conversations.ts';
import type { Tenant } from '../core/tenant.ts';
import { unreadCounts } from './read-marks.ts';

const Said = z.looseObject({ text: z.string().nullish(), summary: z.string().nullish() });

/** One message as the person sees it. */
export interface ChatMessage {
  readonly id: string;
  readonly fromBot: boolean;
  readonly at: string;
  /** Changes whenever the bot replaces the message. */
  readonly updatedAt: string | null;
  readonly text: string | null;
  /** What a toast or a lock screen shows. */
  readonly summary: string | null;
  readonly card: unknown;
}

export interface ChatView {
  readonly messages: readonly ChatMessage[];
  readonly unread: number;
  readonly isInstalled: boolean;
  readonly isBlocked: boolean;
}

/** The chat of one person with the bot, as that person sees it. */
export function chatView(tenant: Tenant, oid: string): ChatView {
  const conversation = conversationWith(tenant.db, oid);
  const rows = conversation === null ? [] : activitiesOf(tenant.db, conversation.id);
  return {
    messages: rows.map((row) => {
      const said = Said.parse(JSON.parse(row.activity_json));
      return {
        id: row.id,
        fromBot: row.from_bot === 1,
        at: row.at,
        updatedAt: row.updated_at,
        text: said.text ?? null,
        summary: said.summary ?? null,
        card: cardSeenBy(tenant.db, oid, row),
      };
    }),
    unread: unreadCounts(tenant.db).get(oid) ?? 0,
    isInstalled: isInstalledFor(tenant.db, oid),
    isBlocked: isBlocked(tenant.db, oid),
  };
}
