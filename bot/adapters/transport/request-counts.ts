/** What was asked of Microsoft 365 since the start or the last `take`. */
export interface Counts {
  readonly requests: number;
  readonly units: number;
  readonly retries: number;
  readonly throttled: number;
  /** Requests by method and route template. */
  readonly byRoute: Readonly<Record<string, number>>;
}

/** Counts attempts (each costs, a refused one too) for logs and benchmarks. */
export class RequestCounts {
  private requests = 0;
  private units = 0;
  private retries = 0;
  private throttled = 0;
  private byRoute: Record<string, number> = {};

  attempt(route: string, units: number, isRetry: boolean): void {
    this.requests += 1;
    this.units += units;
    this.retries += isRetry ? 1 : 0;
    this.byRoute[route] = (this.byRoute[route] ?? 0) + 1;
  }

  refused(): void {
    this.throttled += 1;
  }

  now(): Counts {
    const { requests, units, retries, throttled } = this;
    return { requests, units, retries, throttled, byRoute: { ...this.byRoute } };
  }

  /** The counts so far; counting begins again at zero. */
  take(): Counts {
    const counts = this.now();
    this.requests = 0;
    this.units = 0;
    this.retries = 0;
    this.throttled = 0;
    this.byRoute = {};
    return counts;
  }
}
