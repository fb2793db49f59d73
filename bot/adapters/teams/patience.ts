/** The connector's own list of what is worth trying again (platform facts C3). */
const AGAIN = new Set([412, 429, 502, 503, 504]);
const ATTEMPTS = 5;

function retryAfterMs(error: unknown): number | null {
  if (!(error instanceof Error) || !('response' in error)) return null;
  const response = error.response as { headers?: { get?(name: string): string | null } } | undefined;
  const seconds = Number(response?.headers?.get?.('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}

function isWorthAgain(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('statusCode' in error && error.statusCode !== undefined) return AGAIN.has(Number(error.statusCode));
  return (
    'code' in error &&
    ['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'EPIPE', 'REQUEST_SEND_ERROR'].includes(String(error.code))
  );
}

/** Does it, and again after Retry-After or a jittered backoff for 412, 429, 502, 503, 504 and cut connections; five times at most. Rejects with the last error. */
export async function withPatience<T>(
  act: () => Promise<T>,
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (attempt === ATTEMPTS || !isWorthAgain(error)) throw error;
      const backoff = 250 * 2 ** attempt * (0.5 + Math.random());
      await wait(retryAfterMs(error) ?? backoff);
    }
  }
}
