/** One request the tenant was asked, with its price (`GET /_local/requests`). */
export interface LoggedRequest {
  readonly sequence: number;
  readonly at: string;
  readonly service: string;
  readonly method: string;
  readonly path: string;
  /** The route it matched, as listed in coverage.ts. */
  readonly route: string | null;
  /** 0 when the connection was cut, so that nobody heard an answer. */
  readonly status: number;
  readonly units: number;
  readonly caller: string | null;
  readonly inBatch: boolean;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** Keeps the last 50,000 requests in memory. */
export class RequestLog {
  private rows: LoggedRequest[] = [];
  private next = 1;

  add(row: Omit<LoggedRequest, 'sequence'>): void {
    this.rows.push({ ...row, sequence: this.next++ });
    if (this.rows.length > 50_000) this.rows = this.rows.slice(-40_000);
  }

  since(sequence: number): readonly LoggedRequest[] {
    return this.rows.filter((row) => row.sequence > sequence);
  }

  last(): number {
    return this.next - 1;
  }

  clear(): void {
    this.rows = [];
  }
}
