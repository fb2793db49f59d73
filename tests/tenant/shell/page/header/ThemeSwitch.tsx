import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { THEMES } from '../app/place.ts';
import { useShell } from '../app/shell-state.ts';
import { Icon } from '../look/Icon.tsx';

const WORDS = { default: 'Light', dark: 'Dark', contrast: 'High contrast' } as const;

/** Light, dark or high contrast; the tab follows. */
export function ThemeSwitch() {
  const { place, go } = useShell();
  return (
    <Menu
      checkedValues={{ theme: [place.theme] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const theme = THEMES.find((each) => each === checkedItems[0]);
        if (theme !== undefined) go({ theme });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<Icon name="theme" />} aria-label={`Theme: ${WORDS[place.theme]}`} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {THEMES.map((theme) => (
            <MenuItemRadio key={theme} name="theme" value={theme}>
              {WORDS[theme]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
