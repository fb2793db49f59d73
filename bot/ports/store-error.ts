/** The outside world failed: down, slow, throttled past patience, refused, or answered nonsense. Carries no personal data. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly kind: 'unavailable' | 'throttled' | 'refused' | 'nonsense',
    /** What was being done, in words for a log: "read Sessions", "create event". */
    readonly doing: string,
    readonly status: number | null,
    options?: { cause?: unknown; retryAfterSeconds?: number },
  ) {
    super(
      `${doing}: ${kind}${status === null ? '' : ` (${status})`}`,
      options?.cause === undefined ? undefined : { cause: options.cause },
    );
    this.retryAfterSeconds = options?.retryAfterSeconds ?? null;
  }
  readonly retryAfterSeconds: number | null;
}
