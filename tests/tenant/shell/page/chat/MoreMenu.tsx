import { Button, Menu, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Icon } from '../look/Icon.tsx';

/** What else can be done about a chat, behind three dots. */
export function MoreMenu({ children }: { readonly children: ReactNode }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className="chat-more"
          appearance="subtle"
          aria-label="More about this chat"
          icon={<Icon name="more" />}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
