import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import { createClient } from '../../tabs/api/client.ts';
import { type Tab, TabContext } from '../../tabs/app/tab-context.ts';
import type { Host } from '../../tabs/teams/host.ts';
import { FakeApi } from './fake-api.ts';
import { PRIYA } from './fake-people.ts';

export interface Shown {
  readonly api: FakeApi;
  readonly finished: Readonly<Record<string, string>>[];
  /** Links the host was asked to open. */
  readonly opened: string[];
}

/** What jsdom leaves out and Fluent and the screens ask for. */
beforeEach(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
});

afterEach(() => {
  cleanup();
  location.hash = '';
  vi.unstubAllGlobals();
});

/** Answers every fetch of the tab from the invented service. */
export function stubFetch(api: FakeApi): void {
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    const answer = api.answer(init.method ?? 'GET', path, body);
    const headers = { 'content-type': 'application/json', ...answer.headers };
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
  });
}

/** Shows a screen as Priya sees it, with an invented service behind it. */
export function show(screen: ReactNode, api = new FakeApi(), frame: Host['frame'] = 'content'): Shown {
  stubFetch(api);
  const finished: Readonly<Record<string, string>>[] = [];
  const opened: string[] = [];
  const host: Host = {
    kind: 'teams',
    frame,
    theme: 'default',
    startAt: null,
    onTheme: () => undefined,
    ready: () => undefined,
    finishDialog: (result) => finished.push(result),
    openLink: (url) => opened.push(url),
  };
  const tab: Tab = {
    api: createClient({ token: async () => 'a-token', pause: async () => undefined }),
    oid: PRIYA.id,
    host,
  };
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <FluentProvider theme={teamsLightTheme}>
      <QueryClientProvider client={queries}>
        <TabContext.Provider value={tab}>{screen}</TabContext.Provider>
      </QueryClientProvider>
    </FluentProvider>,
  );
  return { api, finished, opened };
}
