import { textIn } from './envelope.ts';
import type { Handlers, HostCall, HostDialog, HostFrame } from './teams-host.ts';

function fieldOf(argument: unknown, name: string): unknown {
  if (typeof argument !== 'object' || argument === null) return undefined;
  return Object.entries(argument).find(([key]) => key === name)?.[1];
}

function sizeOf(argument: unknown, name: string): number | string | null {
  const value = fieldOf(argument, name);
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

function cardOf(info: unknown): unknown {
  const card = fieldOf(info, 'card');
  return typeof card === 'string' ? (JSON.parse(card) as unknown) : (card ?? null);
}

function start({ request, frame, host, world, answer }: HostCall): void {
  const [info] = request.args;
  const link = textIn(info, 'url');
  const url = link === null ? null : new URL(link, world.config.serviceOrigin);
  if (url !== null && url.origin !== world.config.serviceOrigin) {
    host.note('tasks.startTask', `${url.origin} is not one of the app's valid domains`);
    answer('The domain is not valid.');
    return;
  }
  const dialog: HostDialog = {
    title: textIn(info, 'title') ?? 'Supervision',
    width: sizeOf(info, 'width'),
    height: sizeOf(info, 'height'),
    url: url?.href ?? null,
    card: cardOf(info),
    ended: (result) => {
      if (result === undefined) answer('User cancelled/closed the task module.');
      else answer('', result);
    },
  };
  host.openDialog(dialog, frame);
}

function relay({ host, request }: HostCall, to: HostFrame | null): void {
  if (to !== null) host.tell(to, request.func, request.args);
}

/** Dialogs: a page or a card over the app, its messages and its result. */
export const DIALOG_HANDLERS: Handlers = {
  'tasks.startTask': start,
  'tasks.completeTask': ({ host, request }) => host.closeDialog(request.args[0] ?? null),
  'tasks.updateTask': ({ host, request }) => {
    if (host.dialog === null) return;
    const [size] = request.args;
    host.dialog = {
      ...host.dialog,
      width: sizeOf(size, 'width') ?? host.dialog.width,
      height: sizeOf(size, 'height') ?? host.dialog.height,
    };
    host.world?.showDialog(host.dialog);
  },
  messageForParent: (call) => relay(call, call.host.opener),
  messageForChild: (call) => relay(call, call.host.frameOf('task')),
};
