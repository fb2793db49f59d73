import { connectHost } from './connect-host.ts';
import type { Host } from './host.ts';
import type { SignIn } from './session.ts';
import { readTabConfig, type TabConfig } from './tab-config.ts';

/** Everything the screens need to know about where they run and who looks at them. */
export interface Started {
  readonly config: TabConfig;
  readonly host: Host;
  readonly signIn: SignIn;
}

/** Reads the configuration, finds the host and signs in. The bridge of nested sign-in exists only after the host has answered. */
export async function start(): Promise<Started> {
  const signInCode = import('./sign-in.ts');
  const config = await readTabConfig();
  const host = await connectHost(config.hostOrigins);
  const { signIn } = await signInCode;
  return { config, host, signIn: await signIn(config, host.kind === 'teams') };
}
