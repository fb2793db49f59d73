import { serve } from '@hono/node-server';

/** Where the service listens: `onlyHere` = for this machine alone, which is all a local service may be asked by, since its bot believes anybody. */
export interface Listening {
  readonly port: number;
  readonly onlyHere: boolean;
}

/** Listens and calls `listening` with the port; `failed` gets why it cannot, in words. The server. */
export function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { port, onlyHere }: Listening,
  on: { readonly listening: (port: number) => void; readonly failed: (why: string) => void },
): ReturnType<typeof serve> {
  const where = onlyHere ? { port, hostname: '127.0.0.1' } : { port };
  const server = serve({ fetch, ...where }, (info) => on.listening(info.port));
  server.once('error', (error: Error & { code?: string }) => {
    const why =
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Stop what listens there, or name another in PORT.`
        : error.message;
    on.failed(`The service cannot listen. ${why}`);
  });
  return server;
}
