/** Resource-unit budgets of SharePoint and Graph (platform facts C1): off until switched on. */
export interface ThrottleSettings {
  readonly isOn: boolean;
  /** Units per app and minute; 1,250 for up to 1,000 licences. */
  readonly unitsPerMinute: number;
  /** Delegated token requests per person and five minutes: 50. */
  readonly delegatedTokensPerFiveMinutes: number;
}

export interface Verdict {
  readonly isRefused: boolean;
  readonly retryAfterSeconds: number;
  /** RateLimit headers appear from 80 % of the budget. */
  readonly headers: Readonly<Record<string, string>>;
}

const CALM: ThrottleSettings = { isOn: false, unitsPerMinute: 1250, delegatedTokensPerFiveMinutes: 50 };

/** Counts units by app in fixed windows of real time. Refused calls count too. */
export class Throttle {
  private settings = CALM;
  private readonly spent = new Map<string, { window: number; units: number }>();

  set(settings: Partial<ThrottleSettings>): void {
    this.settings = { ...CALM, ...settings };
    this.spent.clear();
  }

  charge(app: string, units: number, atMs: number): Verdict {
    if (!this.settings.isOn) return { isRefused: false, retryAfterSeconds: 0, headers: {} };
    return this.spend(`units|${app}`, units, this.settings.unitsPerMinute, 60_000, atMs);
  }

  chargeDelegatedToken(person: string, atMs: number): Verdict {
    if (!this.settings.isOn) return { isRefused: false, retryAfterSeconds: 0, headers: {} };
    return this.spend(`token|${person}`, 1, this.settings.delegatedTokensPerFiveMinutes, 300_000, atMs);
  }

  private spend(key: string, units: number, limit: number, windowMs: number, atMs: number): Verdict {
    const window = Math.floor(atMs / windowMs);
    const before = this.spent.get(key);
    const total = (before?.window === window ? before.units : 0) + units;
    this.spent.set(key, { window, units: total });
    const reset = Math.max(1, Math.ceil(((window + 1) * windowMs - atMs) / 1000));
    const headers: Record<string, string> =
      total >= limit * 0.8
        ? {
            'RateLimit-Limit': String(limit),
            'RateLimit-Remaining': String(Math.max(0, limit - total)),
            'RateLimit-Reset': String(reset),
          }
        : {};
    return { isRefused: total > limit, retryAfterSeconds: reset, headers };
  }
}
