import { Button, Text } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { useShell } from '../app/shell-state.ts';

/** Messages of the tab that this host did not know or could not do. */
export function UnhandledLog() {
  const { host } = useShell();
  const entries = useSyncExternalStore(host.watchLog, host.log);
  const [isOpen, setOpen] = useState(false);
  const count = entries.length;
  const words = count === 0 ? 'Host messages: all handled' : `Host messages: ${count} not handled`;
  return (
    <footer className={count === 0 ? 'log log-quiet' : 'log'}>
      <div className="log-bar">
        <Button size="small" appearance="transparent" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words}
        </Button>
        {isOpen && count > 0 ? (
          <Button size="small" appearance="transparent" onClick={() => host.clearLog()}>
            Clear
          </Button>
        ) : null}
      </div>
      {isOpen ? (
        <ul className="log-list" aria-label="Messages of the tab that were not handled">
          {count === 0 ? <li>Nothing. Every message of the tab was understood.</li> : null}
          {entries.map((entry) => (
            <li key={`${entry.at} ${entry.func} ${entry.why}`}>
              <Text font="monospace">{entry.func}</Text> {entry.why}
            </li>
          ))}
        </ul>
      ) : null}
    </footer>
  );
}
