/** The promise's value, or a rejection after `milliseconds`: hosts may stay silent for ever. */
export function within<T>(milliseconds: number, work: Promise<T>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} did not answer.`)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
