/** What goes wrong on request (`POST /_local/faults`). Rates are 0 to 1. Empty = nothing goes wrong. */
export interface Fault {
  /** Only requests whose `service METHOD path` contains this; all when absent. */
  readonly match?: string;
  /** How many matching requests it spoils; for ever when absent. */
  readonly times?: number;
  readonly rate?: number;
  readonly status?: 400 | 403 | 404 | 409 | 410 | 412 | 429 | 500 | 502 | 503 | 504;
  /** The error code of the answer's body, with `status`. At the token endpoint `consent_required` is Entra's own answer of that kind. */
  readonly code?: string;
  readonly retryAfterSeconds?: number;
  readonly latencyMs?: number;
  /** `before`: the connection is cut before anything is done. `after`: it is done, but the answer is lost. */
  readonly drop?: 'before' | 'after';
}

export type Spoiled = { readonly fault: Fault } | null;

/** Decides which requests are spoiled; draws come from a seeded generator so that a run can be repeated. */
export class Faults {
  private active: { fault: Fault; left: number }[] = [];
  private state = 1;

  set(faults: readonly Fault[], seed = 1): void {
    this.active = faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
    this.state = seed;
  }

  list(): readonly Fault[] {
    return this.active.filter((each) => each.left > 0).map((each) => each.fault);
  }

  /** The first fault that hits this request, used up by one. */
  hit(request: string): Spoiled {
    for (const each of this.active) {
      if (each.left <= 0) continue;
      if (each.fault.match !== undefined && !request.includes(each.fault.match)) continue;
      if (each.fault.rate !== undefined && this.draw() >= each.fault.rate) continue;
      each.left -= 1;
      return { fault: each.fault };
    }
    return null;
  }

  private draw(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 2 ** 32;
  }
}
