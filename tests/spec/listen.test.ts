import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../bot/http/listen.ts';

type Server = ReturnType<typeof listen>;

describe('The service listens', () => {
  const open: Server[] = [];
  afterEach(() => Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))));

  function opened(port: number, onlyHere: boolean): Promise<{ server: Server; said: string | null }> {
    return new Promise((resolve) => {
      const answer = () => new Response('hello');
      const server = listen(
        answer,
        { port, onlyHere },
        {
          listening: () => {
            open.push(server);
            resolve({ server, said: null });
          },
          failed: (why) => resolve({ server, said: why }),
        },
      );
    });
  }
  const addressOf = (server: Server) => server.address() as AddressInfo;

  it('to this machine alone while it is a local one, whose bot believes anybody', async () => {
    expect(addressOf((await opened(0, true)).server).address).toBe('127.0.0.1');
  });

  it('to the network in production', async () => {
    expect(addressOf((await opened(0, false)).server).address).not.toBe('127.0.0.1');
  });

  it('not where another does, and says so in words', async () => {
    const { port } = addressOf((await opened(0, true)).server);
    expect((await opened(port, true)).said).toBe(
      `The service cannot listen. Port ${port} is taken. Stop what listens there, or name another in PORT.`,
    );
  });
});
