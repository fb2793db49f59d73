import type { Config } from '../../config.ts';
import type { Links } from '../../ports/index.ts';

/** Teams deep links to pages of the tab: `/l/entity/<app>/<page>?context=…` with the place as sub page. */
export function deepLinks(config: Pick<Config, 'teamsAppId'>): Links {
  return {
    to: (page) => {
      const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
      return `https://teams.microsoft.com/l/entity/${config.teamsAppId}/home?context=${context}`;
    },
  };
}
