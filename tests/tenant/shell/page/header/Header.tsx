import { Text } from '@fluentui/react-components';
import { ClockControl } from './ClockControl.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import './header.css';

/** The bar at the top: whose Teams this is, when it is, and how it looks. */
export function Header() {
  return (
    <header className="header">
      <Text weight="semibold" className="brand wide-only">
        Local Teams
      </Text>
      <PersonPicker />
      <div className="header-end">
        <ClockControl />
        <ThemeSwitch />
      </div>
    </header>
  );
}
