import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ChatView } from '../../chat-view.ts';
import { ask } from '../app/server.ts';

/** One person's chat with the bot, asked for again whenever the tenant says it changed. */
export function useChat(person: string): UseQueryResult<ChatView> {
  return useQuery({
    queryKey: ['chat', person],
    queryFn: () => ask<ChatView>(`/_shell/chat?person=${encodeURIComponent(person)}`),
  });
}
