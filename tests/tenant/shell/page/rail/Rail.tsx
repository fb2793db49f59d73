import type { App } from '../app/place.ts';
import { useShell } from '../app/shell-state.ts';
import { Icon } from '../look/Icon.tsx';
import type { IconName } from '../look/icon-paths.ts';
import './rail.css';

const ENTRIES: readonly { app: App; words: string; icon: IconName; iconOn: IconName }[] = [
  { app: 'chat', words: 'Chat', icon: 'chat', iconOn: 'chatOn' },
  { app: 'supervision', words: 'Supervision', icon: 'supervision', iconOn: 'supervisionOn' },
  { app: 'calendar', words: 'Calendar', icon: 'calendar', iconOn: 'calendarOn' },
  { app: 'sharepoint', words: 'SharePoint', icon: 'sharepoint', iconOn: 'sharepointOn' },
];

/** The apps, at the left; at the bottom on a phone. */
export function Rail() {
  const { place, person, go } = useShell();
  return (
    <nav className="rail" aria-label="Apps">
      {ENTRIES.map(({ app, words, icon, iconOn }) => {
        const isHere = place.app === app;
        const unread = app === 'chat' ? person.unread : 0;
        return (
          <button
            key={app}
            type="button"
            className="rail-entry"
            aria-current={isHere ? 'page' : undefined}
            aria-label={unread > 0 ? `${words}, ${unread} unread` : words}
            onClick={() => go({ app })}
          >
            <span className="rail-icon" data-unread={unread > 0 ? unread : undefined}>
              <Icon name={isHere ? iconOn : icon} size={24} />
            </span>
            <span className="rail-words">{words}</span>
          </button>
        );
      })}
    </nav>
  );
}
