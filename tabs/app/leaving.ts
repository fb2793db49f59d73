type Flush = () => Promise<unknown>;

const flushes = new Set<Flush>();

/** Registers work that has to be sent before its page is left or hidden; call the answer to take it back. */
export function beforeLeaving(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Sends everything that is still unsent. Never rejects. */
export async function sendUnsent(): Promise<void> {
  await Promise.allSettled([...flushes].map((flush) => flush()));
}

/** Sends what is unsent whenever the page is hidden or closed. */
export function watchLeaving(): void {
  const send = () => void sendUnsent();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') send();
  });
  addEventListener('pagehide', send);
}
