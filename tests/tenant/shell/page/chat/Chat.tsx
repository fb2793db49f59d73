import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BotAnswer } from '../../../connector/to-bot.ts';
import type { ChatMessage } from '../../chat-view.ts';
import { act } from '../app/server.ts';
import { useShell } from '../app/shell-state.ts';
import { useClock } from '../header/use-clock.ts';
import { ChatHeader } from './ChatHeader.tsx';
import { Composer } from './Composer.tsx';
import { Message } from './Message.tsx';
import { Typing } from './Typing.tsx';
import { useChat } from './use-chat.ts';
import './chat.css';

/** A long chat without buttons must scroll by keyboard too. */
const SCROLLS = { tabIndex: 0 };

/** The first message of the bot this person had not seen when they came here. */
function firstUnseen(messages: readonly ChatMessage[], unread: number): string | null {
  return unread === 0 ? null : (messages.filter((each) => each.fromBot).at(-unread)?.id ?? null);
}

/** Keeps the latest message in view, and the line above the first unseen one where it was. */
function useReading(person: string, messages: readonly ChatMessage[] | undefined, unread: number) {
  const bottom = useRef<HTMLDivElement>(null);
  const [unseen, setUnseen] = useState<string | null | undefined>(undefined);
  const count = messages?.length ?? 0;
  useEffect(() => {
    if (messages === undefined) return;
    setUnseen((now) => (now === undefined ? firstUnseen(messages, unread) : now));
    if (unread > 0) act('read', { person }).catch(() => undefined);
  }, [person, messages, unread]);
  useLayoutEffect(() => {
    if (count > 0) bottom.current?.scrollIntoView({ block: 'end' });
  }, [count]);
  return { bottom, unseen: unseen ?? null };
}

/** The person's chat with the bot. */
export function Chat() {
  const { person, notice } = useShell();
  const { now } = useClock();
  const chat = useChat(person.oid);
  const messages = chat.data?.messages;
  const { bottom, unseen } = useReading(person.oid, messages, chat.data?.unread ?? 0);
  const [waiting, setWaiting] = useState(0);

  const send = (text: string): void => {
    setWaiting((count) => count + 1);
    act<BotAnswer>('say', { person: person.oid, text })
      .then((answer) => {
        if (answer.status === 0) notice('Supervision is not running', 'Start the service, then try again.');
        else if (answer.status >= 400) notice('Supervision refused the message', `It answered ${answer.status}.`);
      })
      .catch(() => notice('The message was not sent'))
      .finally(() => setWaiting((count) => count - 1));
  };

  return (
    <section className="chat" aria-label="Chat with Supervision">
      <ChatHeader chat={chat.data} />
      <div className="chat-scroll" {...SCROLLS}>
        {chat.data?.isInstalled === false ? (
          <MessageBar intent="warning">
            <MessageBarBody>The app is not installed for {person.name}, so it cannot write here.</MessageBarBody>
          </MessageBar>
        ) : null}
        {messages === undefined ? <Spinner label="Opening the chat" /> : null}
        {messages?.length === 0 ? (
          <p className="empty">Nothing here yet. Say “help” to see what Supervision can do.</p>
        ) : null}
        <ol className="messages" aria-label="Messages">
          {messages?.map((message) => (
            <Fragment key={message.id}>
              {message.id === unseen ? <li className="unseen-line">New</li> : null}
              <Message message={message} now={now} />
            </Fragment>
          ))}
        </ol>
        {waiting > 0 ? <Typing /> : null}
        <div ref={bottom} className="chat-end" />
      </div>
      <Composer onSend={send} />
    </section>
  );
}
