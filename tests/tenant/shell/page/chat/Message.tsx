import { Avatar, Text } from '@fluentui/react-components';
import { type Instant, Temporal } from '../../../../../shared/domain/dates.ts';
import type { ChatMessage } from '../../chat-view.ts';
import { useShell } from '../app/shell-state.ts';
import { Icon } from '../look/Icon.tsx';
import { sentAt } from '../look/moments.ts';
import { CardView } from './CardView.tsx';
import { Typing } from './Typing.tsx';
import { useCardActions } from './use-card-actions.ts';
import { useRefresh } from './use-refresh.ts';

/** One message: the bot's at the left with its card, the person's own at the right. */
export function Message({ message, now }: { readonly message: ChatMessage; readonly now: Instant }) {
  const { person } = useShell();
  const { isBusy, said, execute, submit } = useCardActions(message.id, message.updatedAt);
  useRefresh(person.oid, message.id, message.updatedAt, message.card);
  const author = message.fromBot ? 'Supervision' : person.name;
  const at = sentAt(Temporal.Instant.from(message.at), now);
  return (
    <li className={message.fromBot ? 'message' : 'message message-own'} data-activity={message.id}>
      {message.fromBot ? (
        <Avatar className="message-face" color="brand" icon={<Icon name="supervisionOn" />} aria-hidden />
      ) : null}
      <article className="message-words" aria-label={`${author}, ${at}`}>
        <Text size={200} className="quiet message-head">
          {message.fromBot ? <strong>Supervision</strong> : null} {at}
          {message.updatedAt === null ? null : ' · updated'}
        </Text>
        {message.text ? <p className="bubble">{message.text}</p> : null}
        {message.card === null ? null : (
          <CardView
            card={message.card}
            isBusy={isBusy}
            onExecute={(action) => void execute(action)}
            onSubmit={(data) => void submit(data)}
          />
        )}
        {isBusy ? <Typing /> : null}
        {said === null ? null : (
          <Text size={200} role="status" className="card-said">
            {said}
          </Text>
        )}
      </article>
    </li>
  );
}
