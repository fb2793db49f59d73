import { app, dialog, FrameContexts } from '@microsoft/teams-js';
import type { Host, HostTheme } from './host.ts';

function themeOf(name: string | undefined): HostTheme {
  if (name === 'dark') return 'dark';
  return name === 'contrast' ? 'contrast' : 'default';
}

/** The Teams host this page is framed by. Rejects, or stays pending, when there is none: race it. */
export async function connectTeams(hostOrigins: readonly string[]): Promise<Host> {
  await app.initialize([...hostOrigins]);
  const context = await app.getContext();
  return {
    kind: 'teams',
    frame: context.page.frameContext === FrameContexts.task ? 'task' : 'content',
    theme: themeOf(context.app.theme),
    startAt: context.page.subPageId ?? null,
    onTheme: (listener) => app.registerOnThemeChangeHandler((name) => listener(themeOf(name))),
    ready: () => {
      app.notifyAppLoaded();
      void app.notifySuccess();
    },
    finishDialog: (result) => {
      if (dialog.url.isSupported()) dialog.url.submit({ ...result });
    },
    openLink: (url) => void app.openLink(url),
  };
}
