/** A key for something about to be created: the same on every retry, so that a retry is not a second thing. */
export function newKey(): string {
  return crypto.randomUUID();
}
