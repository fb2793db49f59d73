/** One message of teams-js to its host (platform facts, teams-host.md 1.1). */
export interface HostRequest {
  readonly id: number;
  readonly uuidAsString: string | null;
  readonly func: string;
  readonly args: readonly unknown[];
  /** Only `nestedAppAuth.execute` has it: the request as JSON text. */
  readonly data: string | null;
}

/** Reads a posted message; null when it is not from teams-js. */
export function readRequest(message: unknown): HostRequest | null {
  if (typeof message !== 'object' || message === null) return null;
  if (!('func' in message) || typeof message.func !== 'string') return null;
  return {
    id: 'id' in message && typeof message.id === 'number' ? message.id : -1,
    uuidAsString: 'uuidAsString' in message && typeof message.uuidAsString === 'string' ? message.uuidAsString : null,
    func: message.func,
    args: 'args' in message && Array.isArray(message.args) ? message.args : [],
    data: 'data' in message && typeof message.data === 'string' ? message.data : null,
  };
}

/** The answer to a request: its ids, with the result in `args`. */
export function answerTo(request: HostRequest, args: readonly unknown[]): Record<string, unknown> {
  return { id: request.id, uuidAsString: request.uuidAsString, args };
}

/** A field of an object argument, when it is text. */
export function textIn(argument: unknown, name: string): string | null {
  if (typeof argument !== 'object' || argument === null) return null;
  const value: unknown = Object.entries(argument).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}
