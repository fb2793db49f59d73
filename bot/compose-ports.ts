import { type Adapters, createPorts } from './adapters/index.ts';
import type { createLog } from './adapters/log.ts';
import type { CloudAdapter } from './adapters/teams/index.ts';
import { botAdapter, deepLinks, TeamsMessenger } from './adapters/teams/index.ts';
import type { Config } from './config.ts';

/** A run of many people waits out whole windows of the store's budget, which are of a minute; nobody sits before it. */
const RUN_PATIENCE_MS = 5 * 60_000;

interface Composed {
  readonly ports: Adapters;
  /** The same with the patience of a run, as another instance of the service would have them; a local tenant is never that busy. */
  readonly patient: Adapters;
  readonly adapter: CloudAdapter;
}

/** Every port over Microsoft 365 with the bot's outgoing side: what the service and the commands both stand on. */
export function composePorts(config: Config, log: ReturnType<typeof createLog>): Composed {
  const links = deepLinks(config);
  const outside = createPorts(config, { log, links });
  const adapter = botAdapter(config, log);
  const messenger = new TeamsMessenger({ adapter, config, state: outside.state });
  const ports = { ...outside, messenger };
  const patient =
    config.localTenant === null
      ? { ...createPorts(config, { log, links, patienceMs: RUN_PATIENCE_MS }), messenger }
      : ports;
  return { ports, patient, adapter };
}
