import { useShell } from '../app/shell-state.ts';
import { Chat } from './Chat.tsx';
import { ChatList } from './ChatList.tsx';
import { GroupChat } from './GroupChat.tsx';
import './group.css';

/** A person's chats: their own with the bot, and those with people. */
export function Chats() {
  const { place } = useShell();
  return (
    <div className="chats">
      <ChatList />
      {place.chat === null ? <Chat /> : <GroupChat key={place.chat} id={place.chat} />}
    </div>
  );
}
