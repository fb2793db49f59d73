import type { TabPage, ThemeName } from '../app/place.ts';
import type { ShellState } from '../app/shell-state.ts';
import { APP_HANDLERS } from './app-handlers.ts';
import { DIALOG_HANDLERS } from './dialog-handlers.ts';
import { answerTo, type HostRequest, readRequest } from './envelope.ts';
import { PAGE_HANDLERS } from './page-handlers.ts';
import { PEOPLE_HANDLERS } from './people-handlers.ts';
import { SIGN_IN_HANDLERS } from './sign-in-handlers.ts';

/** A frame of the app inside the shell: the tab, or a dialog. */
export interface HostFrame {
  readonly window: Window;
  readonly origin: string;
  readonly context: 'content' | 'task';
  readonly page: TabPage;
  /** Events it asked to hear of. */
  readonly listensTo: Set<string>;
}

/** A dialog on screen: a page of the app or a card. */
export interface HostDialog {
  readonly title: string;
  readonly width: number | string | null;
  readonly height: number | string | null;
  readonly url: string | null;
  readonly card: unknown;
  /** Submitted with a result, or closed without one (`undefined`). */
  ended(result: unknown): void;
}

/** Somebody chosen with the people picker. */
export interface ChosenPerson {
  readonly objectId: string;
  readonly displayName: string;
  readonly email: string;
}

/** What the host needs of the page around it. */
export interface HostWorld
  extends Pick<ShellState, 'config' | 'person' | 'people' | 'place' | 'go' | 'openLink' | 'notice'> {
  showDialog(dialog: HostDialog | null): void;
  choosePeople(single: boolean, chosen: readonly string[]): Promise<readonly ChosenPerson[] | null>;
  /** Asks the person to let the app sign them in. */
  askConsent(): Promise<boolean>;
}

/** A message the host did not know or could not do; shown, because teams-js would wait for ever. */
export interface Unhandled {
  readonly func: string;
  readonly why: string;
  readonly at: number;
}

/** One call of a frame, with its way to answer. */
export interface HostCall {
  readonly request: HostRequest;
  readonly frame: HostFrame;
  readonly host: TeamsHost;
  readonly world: HostWorld;
  answer(...args: readonly unknown[]): void;
}
export type Handlers = Readonly<Record<string, (call: HostCall) => void | Promise<void>>>;

const HANDLERS: Handlers = {
  ...APP_HANDLERS,
  ...SIGN_IN_HANDLERS,
  ...DIALOG_HANDLERS,
  ...PAGE_HANDLERS,
  ...PEOPLE_HANDLERS,
};

/** Teams, as far as teams-js can tell: answers the frames of the app by `postMessage` (platform facts, teams-host.md section 1). */
export class TeamsHost {
  world: HostWorld | null = null;
  dialog: HostDialog | null = null;
  /** Whose dialog is on screen. Never in React's state: a window of another origin must not be looked into. */
  opener: HostFrame | null = null;
  /** The person has let the app sign them in, in this page. */
  hasConsent = false;
  private person: string | null = null;
  private readonly frames = new Set<HostFrame>();
  private unhandled: readonly Unhandled[] = [];
  private readonly watchers = new Set<() => void>();

  /** Starts listening; the result stops it. */
  listen(): () => void {
    const hear = (event: MessageEvent): void => this.hear(event);
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }

  /** A frame is on the page; the result takes it away. */
  attach(frame: HostFrame): () => void {
    this.frames.add(frame);
    return () => this.frames.delete(frame);
  }

  frameOf(context: HostFrame['context']): HostFrame | null {
    return [...this.frames].find((frame) => frame.context === context) ?? null;
  }

  /** Sends an event to a frame. */
  tell(frame: HostFrame, func: string, args: readonly unknown[]): void {
    frame.window.postMessage({ func, args }, frame.origin);
  }

  tellTheme(theme: ThemeName): void {
    for (const frame of this.frames) if (frame.listensTo.has('themeChange')) this.tell(frame, 'themeChange', [theme]);
  }

  /** Somebody's Teams now: nobody else's dialog or consent is left. */
  signIn(person: string): void {
    if (this.person === person) return;
    this.person = person;
    this.hasConsent = false;
    this.closeDialog(undefined);
  }

  /** Shows a dialog; one already on screen ends without a result. `opener` is the frame that asked, null when the bot did. */
  openDialog(dialog: HostDialog, opener: HostFrame | null): void {
    this.closeDialog(undefined);
    this.opener = opener;
    this.dialog = dialog;
    this.world?.showDialog(dialog);
  }

  closeDialog(result: unknown): void {
    const { dialog } = this;
    if (dialog === null) return;
    this.dialog = null;
    this.world?.showDialog(null);
    dialog.ended(result);
  }

  readonly log = (): readonly Unhandled[] => this.unhandled;

  note(func: string, why: string): void {
    this.unhandled = [...this.unhandled.slice(-99), { func, why, at: Date.now() }];
    for (const watcher of this.watchers) watcher();
  }

  clearLog(): void {
    this.unhandled = [];
    for (const watcher of this.watchers) watcher();
  }

  readonly watchLog = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  private hear(event: MessageEvent): void {
    const frame = [...this.frames].find((each) => each.window === event.source);
    const request = readRequest(event.data);
    if (frame === undefined || request === null || this.world === null) return;
    if (event.origin === frame.origin) void this.handle(request, frame, this.world);
    else this.note(request.func, `came from ${event.origin}`);
  }

  private async handle(request: HostRequest, frame: HostFrame, world: HostWorld): Promise<void> {
    const handler = HANDLERS[request.func];
    if (handler === undefined) {
      this.note(request.func, 'is not known to this host');
      return;
    }
    const answer = (...args: readonly unknown[]): void =>
      frame.window.postMessage(answerTo(request, args), frame.origin);
    try {
      await handler({ request, frame, host: this, world, answer });
    } catch (error) {
      this.note(request.func, `failed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
