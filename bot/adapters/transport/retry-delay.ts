/** Answers worth asking again after a pause; every create is keyed and every update carries an ETag, so repeating is safe (D7). */
export const PASSING = new Set([429, 502, 503, 504]);

const FIRST_MS = 500;
const LONGEST_MS = 20_000;

/** Milliseconds a `Retry-After` asks for, as seconds or as an HTTP date; null when absent or unreadable. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Math.ceil(Number(header) * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

/** Milliseconds until the minute's budget is full again, when it is used up; null otherwise (platform C1). */
export function resetMs(headers: Headers): number | null {
  const remaining = headers.get('ratelimit-remaining');
  const reset = headers.get('ratelimit-reset');
  if (remaining === null || reset === null || Number(remaining) > 0) return null;
  const seconds = Number(reset);
  return Number.isFinite(seconds) ? Math.ceil(seconds * 1000) : null;
}

/** How long the server wants us to keep away: the larger of `Retry-After` and the reset of a used-up budget; null = it does not say. */
export function wantedPauseMs(headers: Headers, nowMs: number): number | null {
  const wanted = [retryAfterMs(headers.get('retry-after'), nowMs), resetMs(headers)].filter((each) => each !== null);
  return wanted.length === 0 ? null : Math.max(...wanted);
}

/** The pause of our own before attempt `attempt` + 1 (from 1): doubling, between half and all of it by chance. */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * random());
}
