import { within } from './within.ts';

export type HostTheme = 'default' | 'dark' | 'contrast';

/** Where the tab is running, and the little it asks of that place. */
export interface Host {
  readonly kind: 'teams' | 'browser';
  /** `task` is a dialog that shows one page and closes. */
  readonly frame: 'content' | 'task';
  readonly theme: HostTheme;
  /** The route a deep link asked for; null when none. */
  readonly startAt: string | null;
  onTheme(listener: (theme: HostTheme) => void): void;
  /** Tells the host that the first page is on screen. */
  ready(): void;
  /** Closes the dialog and hands its result to whoever opened it; does nothing outside one. */
  finishDialog(result: Readonly<Record<string, string>>): void;
  /** Opens a link to another place in Teams where the person is, in a new window outside Teams. */
  openLink(url: string): void;
}

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
