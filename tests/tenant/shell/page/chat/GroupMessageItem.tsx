import { Avatar, Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text } from '@fluentui/react-components';
import { type Instant, Temporal } from '../../../../../shared/domain/dates.ts';
import type { GroupMessage } from '../../group-view.ts';
import { useShell } from '../app/shell-state.ts';
import { Icon } from '../look/Icon.tsx';
import { sentAt } from '../look/moments.ts';

interface Props {
  readonly message: GroupMessage;
  readonly now: Instant;
  onAdHoc(): void;
}

/** One message of a chat of people, with what the app can do with it. */
export function GroupMessageItem({ message, now, onAdHoc }: Props) {
  const { person } = useShell();
  const isOwn = message.by?.oid === person.oid;
  const author = message.by?.name ?? 'Supervision';
  const at = sentAt(Temporal.Instant.from(message.at), now);
  return (
    <li className={isOwn ? 'message message-own' : 'message'} data-activity={message.id}>
      {isOwn ? null : message.by === null ? (
        <Avatar className="message-face" color="brand" icon={<Icon name="supervisionOn" />} aria-hidden />
      ) : (
        <Avatar className="message-face" color="colorful" name={author} aria-hidden />
      )}
      <article className="message-words" aria-label={`${author}, ${at}`}>
        <Text size={200} className="quiet message-head">
          {isOwn ? null : <strong>{author}</strong>} {at}
        </Text>
        <div className="group-said">
          <p className="bubble">{message.text}</p>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`More about the message of ${author}, ${at}`}
                icon={<Icon name="more" />}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem icon={<Icon name="supervisionOn" />} onClick={onAdHoc}>
                  Ad hoc supervision
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
      </article>
    </li>
  );
}
