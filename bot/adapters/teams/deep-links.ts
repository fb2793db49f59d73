import type { Config } from '../../config.ts';
import type { Links } from '../../ports/index.ts';

/** The tab's dialog pages on our own origin, and Teams deep links to pages of the tab: `/l/entity/<app>/<page>?context=…` with the place as sub page. */
export function deepLinks(config: Pick<Config, 'teamsAppId' | 'publicUrl'>): Links {
  return {
    to: (page) => {
      const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
      return `https://teams.microsoft.com/l/entity/${config.teamsAppId}/home?context=${context}`;
    },
    dialog: (name, of) => `${config.publicUrl}/?${new URLSearchParams({ dialog: name, ...of })}`,
  };
}
