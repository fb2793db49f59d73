import type { Tenant } from '../core/tenant.ts';

/** Calls allowed in a window of seconds (platform facts C3). */
type Window = readonly [calls: number, seconds: number];
const SEND: readonly Window[] = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
];
const READ: readonly Window[] = [
  [14, 1],
  [16, 2],
  [120, 30],
  [3600, 3600],
];
const WHOLE_BOT: readonly Window[] = [[50, 1]];

class ConnectorLimits {
  isOn = false;
  private readonly calls = new Map<string, number[]>();

  /** Seconds to wait before this call may be made; 0 = now. A refused call is not counted. */
  take(kind: 'send' | 'read', conversation: string, atMs: number): number {
    if (!this.isOn) return 0;
    const own = `${kind}|${conversation}`;
    const wait = Math.max(
      this.waitFor(own, kind === 'send' ? SEND : READ, atMs),
      this.waitFor('whole bot', WHOLE_BOT, atMs),
    );
    if (wait > 0) return wait;
    for (const key of [own, 'whole bot']) this.calls.set(key, [...(this.calls.get(key) ?? []), atMs]);
    return 0;
  }

  private waitFor(key: string, windows: readonly Window[], atMs: number): number {
    const made = (this.calls.get(key) ?? []).filter((each) => each > atMs - 3_600_000);
    this.calls.set(key, made);
    let wait = 0;
    for (const [calls, seconds] of windows) {
      const inside = made.filter((each) => each > atMs - seconds * 1000);
      const oldest = inside.at(-calls);
      if (oldest !== undefined) wait = Math.max(wait, Math.ceil((oldest + seconds * 1000 - atMs) / 1000));
    }
    return wait;
  }

  clear(): void {
    this.calls.clear();
  }
}

const limitsOf = new WeakMap<Tenant, ConnectorLimits>();

/** The connector's rate limits per conversation and for the bot as a whole; off until switched on. Real time. */
export function connectorLimits(tenant: Tenant): ConnectorLimits {
  const known = limitsOf.get(tenant);
  if (known !== undefined) return known;
  const made = new ConnectorLimits();
  limitsOf.set(tenant, made);
  return made;
}

/** Switches the connector's rate limits on or off and forgets what was counted. */
export function setConnectorLimits(tenant: Tenant, isOn: boolean): void {
  const limits = connectorLimits(tenant);
  limits.isOn = isOn;
  limits.clear();
}
