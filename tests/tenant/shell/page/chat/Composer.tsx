import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { Icon } from '../look/Icon.tsx';

/** Where a person writes to the bot, or in a chat of people. Enter sends, Shift and Enter begins a new line. */
export function Composer({ onSend, to = 'Supervision' }: { onSend(text: string): void; readonly to?: string }) {
  const [text, setText] = useState('');
  const send = (): void => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        className="composer-text"
        aria-label={`Write to ${to}`}
        placeholder="Type a message"
        rows={1}
        value={text}
        onChange={(_, data) => setText(data.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          send();
        }}
      />
      <Button
        type="submit"
        appearance="subtle"
        disabled={text.trim() === ''}
        aria-label="Send"
        icon={<Icon name="send" />}
      />
    </form>
  );
}
