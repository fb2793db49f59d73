import {
  Avatar,
  Button,
  MenuItem,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  Text,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import type { GroupView } from '../../group-view.ts';
import { act, ask } from '../app/server.ts';
import { useShell } from '../app/shell-state.ts';
import { useClock } from '../header/use-clock.ts';
import { Icon } from '../look/Icon.tsx';
import { Composer } from './Composer.tsx';
import { GroupMessageItem } from './GroupMessageItem.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { Typing } from './Typing.tsx';
import { AD_HOC, BOOK, useCommand } from './use-command.ts';
import './chat.css';

/** A long chat without buttons must scroll by keyboard too. */
const SCROLLS = { tabIndex: 0 };

/** A chat of people, with the app's commands in its compose box and under its messages. */
export function GroupChat({ id }: { readonly id: string }) {
  const { person, notice } = useShell();
  const { now } = useClock();
  const bottom = useRef<HTMLDivElement>(null);
  const { isBusy, open } = useCommand(id);
  const query = `person=${encodeURIComponent(person.oid)}&chat=${encodeURIComponent(id)}`;
  const chat = useQuery({
    queryKey: ['chat', id, person.oid],
    queryFn: () => ask<GroupView>(`/_shell/group?${query}`),
  });
  const count = chat.data?.messages.length ?? 0;
  useLayoutEffect(() => {
    if (count > 0) bottom.current?.scrollIntoView({ block: 'end' });
  }, [count]);
  const send = (text: string): void => {
    act('say-in-group', { person: person.oid, chat: id, text }).catch(() => notice('The message was not sent'));
  };
  const add = (hasApp: boolean): void => {
    act('add-to-group', { person: person.oid, chat: id, hasApp }).catch(() => notice('The app was not changed'));
  };
  if (chat.isError) return <p className="empty">This chat is not one of {person.name}’s.</p>;
  if (chat.data === undefined) return <Spinner label="Opening the chat" />;
  const { topic, people, hasApp, kind, messages } = chat.data;
  return (
    <section className="chat" aria-label={`Chat: ${topic}`}>
      <div className="chat-head">
        <Avatar icon={<Icon name="people" />} aria-hidden />
        <div className="group-title">
          <Subtitle2 as="h1">{topic}</Subtitle2>
          <Text size={200} className="quiet group-people">
            {people.join(', ')}
          </Text>
        </div>
        {kind === 'two' ? null : (
          <MoreMenu>
            <MenuItem onClick={() => add(!hasApp)}>
              {hasApp ? 'Take the app out of this chat' : 'Add the app to this chat'}
            </MenuItem>
          </MoreMenu>
        )}
      </div>
      <div className="chat-scroll" {...SCROLLS}>
        {hasApp || kind === 'two' ? null : (
          <MessageBar>
            <MessageBarBody>
              Supervision is not part of this chat; its commands work, it can’t see who is here.
            </MessageBarBody>
          </MessageBar>
        )}
        <ol className="messages" aria-label="Messages">
          {messages.map((message) => (
            <GroupMessageItem key={message.id} message={message} now={now} onAdHoc={() => open(AD_HOC, message.id)} />
          ))}
        </ol>
        {isBusy ? <Typing /> : null}
        <div ref={bottom} className="chat-end" />
      </div>
      <div className="group-foot">
        <Composer onSend={send} to={topic} />
        <div className="group-apps">
          <Button
            size="small"
            appearance="subtle"
            disabled={isBusy}
            icon={<Icon name="supervisionOn" />}
            onClick={() => open(BOOK, null)}
          >
            Book supervision
          </Button>
          {hasApp ? (
            <Text size={200} className="quiet">
              Begin with @Supervision to speak to it.
            </Text>
          ) : null}
        </div>
      </div>
    </section>
  );
}
