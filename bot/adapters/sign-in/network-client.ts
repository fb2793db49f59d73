import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-node';
import type { Transport } from '../transport.ts';

/** MSAL's network over the one transport, so that token requests follow the same policy. */
export function networkClient(transport: Transport): INetworkModule {
  const send = async (url: string, init: RequestInit) => {
    const response = await transport.fetch(url, init);
    const text = await response.text();
    return {
      headers: Object.fromEntries(response.headers),
      body: JSON.parse(text === '' ? '{}' : text),
      status: response.status,
    };
  };
  const headersOf = (options?: NetworkRequestOptions) => ({ headers: options?.headers ?? {} });
  return {
    sendGetRequestAsync: (url, options) => send(url, { method: 'GET', ...headersOf(options) }),
    sendPostRequestAsync: (url, options) =>
      send(url, { method: 'POST', ...headersOf(options), body: options?.body ?? '' }),
  };
}
