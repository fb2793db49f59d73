/** The tenant answered with an error; the message is in words for the screen. */
export class AskError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

function wordsOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('message' in body && typeof body.message === 'string') return body.message;
  return 'error' in body ? (typeof body.error === 'string' ? body.error : wordsOf(body.error)) : null;
}

/** Asks the tenant, with JSON both ways. Rejects with `AskError` for anything but a 2xx answer. */
export async function ask<T>(
  path: string,
  options: { readonly method?: string; readonly body?: unknown; readonly token?: string } = {},
): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.token !== undefined) headers.authorization = `Bearer ${options.token}`;
  const response = await fetch(path, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    headers,
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  if (!response.ok) throw new AskError(response.status, wordsOf(body) ?? `The tenant answered ${response.status}.`);
  return body as T;
}

/** Runs one of the shell's actions in a person's name. */
export function act<T>(action: string, body: Record<string, unknown>): Promise<T> {
  return ask<T>(`/_shell/${action}`, { body });
}

/** Asks Graph as the person, with that person's own token. */
export async function askGraph<T>(
  person: string,
  path: string,
  options: { readonly method?: string; readonly body?: unknown } = {},
): Promise<T> {
  return ask<T>(path, { ...options, token: await tokenOf(person, 'graph') });
}

/** Asks SharePoint REST as the person, with that person's own token; with a body it posts. */
export async function askSharePoint<T>(person: string, path: string, body?: unknown): Promise<T> {
  const token = await tokenOf(person, 'sharepoint');
  return ask<T>(path, body === undefined ? { token } : { token, body });
}

async function tokenOf(person: string, resource: 'graph' | 'sharepoint'): Promise<string> {
  const { access_token: token } = await ask<{ access_token: string }>('/_local/token', {
    body: { oid: person, resource },
  });
  return token;
}
