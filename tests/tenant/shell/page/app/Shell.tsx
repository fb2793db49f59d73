import { Link, Toast, ToastBody, Toaster, ToastTitle, useId, useToastController } from '@fluentui/react-components';
import { useCallback, useLayoutEffect, useMemo } from 'react';
import type { ShellConfig } from '../../index.ts';
import type { ShellPerson } from '../../shell-people.ts';
import { Calendar } from '../calendar/Calendar.tsx';
import { Chats } from '../chat/Chats.tsx';
import { ChatToasts } from '../chat/ChatToasts.tsx';
import { Dialogs } from '../dialogs/Dialogs.tsx';
import { Header } from '../header/Header.tsx';
import { chatOfLink, pageOfLink } from '../host/links.ts';
import { UnhandledLog } from '../log/UnhandledLog.tsx';
import { Rail } from '../rail/Rail.tsx';
import { SharePoint } from '../sharepoint/SharePoint.tsx';
import { Supervision } from '../supervision/Supervision.tsx';
import type { Place } from './place.ts';
import { ShellProvider, type ShellState } from './shell-state.ts';
import { useHost } from './use-host.ts';
import { useLive } from './use-live.ts';

interface Props {
  readonly config: ShellConfig;
  readonly people: readonly ShellPerson[];
  readonly person: ShellPerson;
  readonly place: Place;
  go(change: Partial<Place>): void;
}

const SCREENS = { chat: Chats, supervision: Supervision, calendar: Calendar, sharepoint: SharePoint } as const;

function useNotice(toasterId: string): ShellState['notice'] {
  const { dispatchToast } = useToastController(toasterId);
  return useCallback(
    (title, body) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{title}</ToastTitle>
          {body === undefined ? null : <ToastBody>{body}</ToastBody>}
        </Toast>,
        { timeout: 6000 },
      ),
    [dispatchToast],
  );
}

/** The page as Teams shows it to one person. */
export function Shell({ config, people, person, place, go }: Props) {
  const toasterId = useId('toaster');
  const notice = useNotice(toasterId);
  const { host, dialog, question, asks } = useHost();
  useLive(person.oid);

  const state = useMemo<ShellState>(() => {
    const openLink = (link: string): void => {
      const page = pageOfLink(link, config.teamsAppId);
      const chat = chatOfLink(link);
      // A link to another place in Teams leaves the dialog it stands in.
      if (page !== null || chat !== null) host.closeDialog(undefined);
      if (page !== null) go({ app: 'supervision', ...page });
      else if (chat !== null) go({ app: 'chat', chat });
      else if (/^(https?|mailto):/i.test(link)) window.open(link, '_blank', 'noopener');
    };
    return { config, people, person, place, host, go, openLink, notice };
  }, [config, people, person, place, host, go, notice]);

  useLayoutEffect(() => {
    host.world = { ...state, ...asks };
  }, [host, state, asks]);
  useLayoutEffect(() => host.tellTheme(place.theme), [host, place.theme]);
  useLayoutEffect(() => host.signIn(person.oid), [host, person.oid]);

  const Screen = SCREENS[place.app];
  return (
    <ShellProvider value={state}>
      <div className="shell">
        <Link className="skip" href="#screen">
          Skip to the screen
        </Link>
        <Header />
        <Rail />
        <main className="screen" id="screen" tabIndex={-1}>
          <Screen key={person.oid} />
        </main>
        <UnhandledLog />
      </div>
      <Dialogs dialog={dialog} question={question} />
      <ChatToasts key={person.oid} toasterId={toasterId} />
      <Toaster toasterId={toasterId} position="top-end" offset={{ vertical: 56, horizontal: 16 }} />
    </ShellProvider>
  );
}
