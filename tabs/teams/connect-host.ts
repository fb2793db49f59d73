import type { Host, HostTheme } from './host.ts';
import { within } from './within.ts';

const HOST_ANSWERS_WITHIN = 3_000;

/** Dark or light as the browser prefers; used outside Teams. */
function browserTheme(): HostTheme {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}

function browserHost(): Host {
  return {
    kind: 'browser',
    frame: new URLSearchParams(location.search).has('dialog') ? 'task' : 'content',
    theme: browserTheme(),
    startAt: null,
    onTheme: (listener) =>
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => listener(browserTheme())),
    ready: () => undefined,
    finishDialog: () => undefined,
    openLink: (url) => void window.open(url, '_blank', 'noopener'),
  };
}

/** The Teams host if one answers within three seconds, the plain browser otherwise. Never rejects. */
export async function connectHost(hostOrigins: readonly string[]): Promise<Host> {
  try {
    const { connectTeams } = await import('./teams-client.ts');
    return await within(HOST_ANSWERS_WITHIN, connectTeams(hostOrigins), 'Teams');
  } catch {
    return browserHost();
  }
}
