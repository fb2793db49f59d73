import { Link, Toast, ToastBody, ToastTitle, ToastTrigger, useToastController } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useShell } from '../app/shell-state.ts';
import { useChat } from './use-chat.ts';

/** Announces messages that arrive while another screen is open: the summary only, as on a lock screen. */
export function ChatToasts({ toasterId }: { readonly toasterId: string }) {
  const { person, place, go } = useShell();
  const chat = useChat(person.oid);
  const known = useRef<ReadonlySet<string> | null>(null);
  const { dispatchToast } = useToastController(toasterId);
  const messages = chat.data?.messages;

  useEffect(() => {
    if (messages === undefined) return;
    const before = known.current;
    known.current = new Set(messages.map((message) => message.id));
    if (before === null || place.app === 'chat') return;
    for (const message of messages) {
      if (!message.fromBot || before.has(message.id)) continue;
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              <ToastTrigger>
                <Link onClick={() => go({ app: 'chat', chat: null })}>Open chat</Link>
              </ToastTrigger>
            }
          >
            Supervision
          </ToastTitle>
          <ToastBody>{message.summary ?? (message.card === null ? message.text : 'Sent a card')}</ToastBody>
        </Toast>,
        { timeout: 8000 },
      );
    }
  }, [messages, place.app, go, dispatchToast]);
  return null;
}
