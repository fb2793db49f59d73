import { Avatar, MenuItem, Subtitle2 } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { ChatView } from '../../chat-view.ts';
import { act } from '../app/server.ts';
import { useShell } from '../app/shell-state.ts';
import { Icon } from '../look/Icon.tsx';
import { MoreMenu } from './MoreMenu.tsx';

/** The bot's name, and what a person can do about it: install, remove, block. */
export function ChatHeader({ chat }: { readonly chat: ChatView | undefined }) {
  const { person } = useShell();
  const queries = useQueryClient();
  const isInstalled = chat?.isInstalled ?? true;
  const isBlocked = chat?.isBlocked ?? false;
  const change = async (action: string, body: Record<string, unknown>): Promise<void> => {
    await act(action, { person: person.oid, ...body });
    await queries.invalidateQueries({ queryKey: ['chat'] });
  };
  return (
    <div className="chat-head">
      <Avatar color="brand" icon={<Icon name="supervisionOn" />} aria-hidden />
      <Subtitle2 as="h1">Supervision</Subtitle2>
      <MoreMenu>
        <MenuItem onClick={() => void change('install', { isInstalled: !isInstalled })}>
          {isInstalled ? 'Remove the app' : 'Install the app'}
        </MenuItem>
        <MenuItem onClick={() => void change('block', { isBlocked: !isBlocked })}>
          {isBlocked ? 'Take the block back' : 'Block its messages'}
        </MenuItem>
      </MoreMenu>
    </div>
  );
}
