import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { ServiceState } from '../../ports/service-state.ts';

/** Where a person is reached: enough of a conversation reference to write to them again. */
const known = z.object({
  conversationId: z.string(),
  serviceUrl: z.string(),
  mri: z.string(),
  /** They blocked or removed the bot; forgotten as soon as they say something to it, because the conversation is then remembered anew. */
  isBlocked: z.literal(true).optional(),
});
export type KnownConversation = z.infer<typeof known>;

const keyOf = (person: PersonId): string => `conversation|${person}`;

/** The person's one-to-one conversation with the bot; null when none was ever opened. */
export async function conversationWith(state: ServiceState, person: PersonId): Promise<KnownConversation | null> {
  const stored = await state.get(keyOf(person));
  if (stored === null) return null;
  const parsed = known.safeParse(JSON.parse(stored.value));
  return parsed.success ? parsed.data : null;
}

/** Remembers where a person is reached. Writes only when it changed; a clash means another instance wrote the same. */
export async function rememberConversation(
  state: ServiceState,
  person: PersonId,
  where: KnownConversation,
): Promise<void> {
  const stored = await state.get(keyOf(person));
  const value = JSON.stringify(where);
  if (stored?.value === value) return;
  await state.put(keyOf(person), value, stored?.version ?? null, null);
}

/** The reference botbuilder continues a conversation by. */
export function referenceTo(where: KnownConversation, botId: string, tenantId: string): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl: where.serviceUrl,
    bot: { id: `28:${botId}`, name: 'Supervision' },
    user: { id: where.mri, name: '' },
    conversation: { id: where.conversationId, isGroup: false, conversationType: 'personal', tenantId, name: '' },
  };
}
