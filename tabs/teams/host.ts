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
