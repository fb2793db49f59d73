import { Avatar } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ListedChat } from '../../group-view.ts';
import { ask } from '../app/server.ts';
import { useShell } from '../app/shell-state.ts';
import { Icon } from '../look/Icon.tsx';

const ICONS = { group: 'people', meeting: 'calendar', two: 'person' } as const;

/** The chats at the left; above the chat on a phone. Nothing for somebody who has only the bot's. */
export function ChatList() {
  const { person, place, go } = useShell();
  const chats = useQuery({
    queryKey: ['chat', 'list', person.oid],
    queryFn: () => ask<readonly ListedChat[]>(`/_shell/chats?person=${encodeURIComponent(person.oid)}`),
  });
  const list = useRef<HTMLElement>(null);
  const others = chats.data ?? [];
  const count = others.length;
  useEffect(() => {
    if (count > 0) list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  if (count === 0) return null;
  return (
    <nav ref={list} className="chat-list" aria-label="Chats">
      <button
        type="button"
        className="chat-entry"
        aria-current={place.chat === null ? 'page' : undefined}
        onClick={() => go({ app: 'chat', chat: null })}
      >
        <Avatar color="brand" size={28} icon={<Icon name="supervisionOn" />} aria-hidden />
        <span>Supervision</span>
      </button>
      {others.map(({ id, topic, kind }) => (
        <button
          key={id}
          type="button"
          className="chat-entry"
          aria-current={place.chat === id ? 'page' : undefined}
          onClick={() => go({ app: 'chat', chat: id })}
        >
          <Avatar size={28} icon={<Icon name={ICONS[kind]} size={16} />} aria-hidden />
          <span>{topic}</span>
        </button>
      ))}
    </nav>
  );
}
