import { CloudAdapter } from 'botbuilder';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { botAuthentication } from './bot-authentication.ts';

export type { CloudAdapter } from 'botbuilder';
export { botEndpoint } from './bot-endpoint.ts';
export { deepLinks } from './deep-links.ts';
export { TeamsMessenger } from './teams-messenger.ts';

/** botbuilder's adapter, authenticated as the configuration says. The only place that knows the SDK, so that it can be replaced (D8). */
export function botAdapter(config: Config, log: Logger): CloudAdapter {
  if (!config.isBotAuthenticated) log.warn('BOT_AUTH is off: every activity is believed. For this machine only.');
  const adapter = new CloudAdapter(botAuthentication(config));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  return adapter;
}
