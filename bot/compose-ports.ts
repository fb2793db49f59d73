import { type Adapters, createPorts } from './adapters/index.ts';
import type { createLog } from './adapters/log.ts';
import type { CloudAdapter } from './adapters/teams/index.ts';
import { botAdapter, deepLinks, TeamsMessenger } from './adapters/teams/index.ts';
import type { Config } from './config.ts';

/** Every port over Microsoft 365 with the bot's outgoing side: what the service and the commands both stand on. */
export function composePorts(
  config: Config,
  log: ReturnType<typeof createLog>,
): { readonly ports: Adapters; readonly adapter: CloudAdapter } {
  const outside = createPorts(config, { log, links: deepLinks(config) });
  const adapter = botAdapter(config, log);
  return { ports: { ...outside, messenger: new TeamsMessenger({ adapter, config, state: outside.state }) }, adapter };
}
