import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { createClient } from '../api/client.ts';
import { Waiting } from '../look/Waiting.tsx';
import type { HostTheme } from '../teams/host.ts';
import type { Session } from '../teams/session.ts';
import type { Started } from '../teams/start.ts';
import { FLUENT_THEMES } from '../teams/themes.ts';
import { Frame } from './Frame.tsx';
import { goTo } from './route.ts';
import { CannotStart, SignInPage } from './SignInPage.tsx';
import { TabContext } from './tab-context.ts';

const useStyles = makeStyles({
  all: {
    backgroundColor: tokens.colorNeutralBackground2,
    minHeight: '100vh',
    '@media print': { backgroundColor: 'transparent' },
  },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

/** Nothing is refetched behind somebody's back while they write; pages are read again when they are opened. */
function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 10_000 } },
  });
}

function SignedIn({ started, session }: { readonly started: Started; readonly session: Session }) {
  const queries = useMemo(createQueries, []);
  const tab = useMemo(
    () => ({ api: createClient({ token: session.token }), oid: session.oid, host: started.host }),
    [session, started],
  );
  return (
    <QueryClientProvider client={queries}>
      <TabContext.Provider value={tab}>
        <Frame />
      </TabContext.Provider>
    </QueryClientProvider>
  );
}

type Phase = { readonly started: Started; readonly session: Session | null } | { readonly failure: unknown } | null;

/** The tab: waits for its host and sign-in, then shows pages in the host's theme. */
export function App({ starting }: { readonly starting: Promise<Started> }) {
  const styles = useStyles();
  const [phase, setPhase] = useState<Phase>(null);
  const [theme, setTheme] = useState<HostTheme>(
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default',
  );

  useEffect(() => {
    let isHere = true;
    starting.then(
      (started) => {
        if (!isHere) return;
        const { host, signIn } = started;
        setTheme(host.theme);
        host.onTheme(setTheme);
        if (host.startAt !== null && location.hash === '') goTo(`/${host.startAt.replace(/^#?\/*/, '')}`);
        setPhase({ started, session: signIn.state === 'signed in' ? signIn.session : null });
        host.ready();
      },
      (failure: unknown) => isHere && setPhase({ failure }),
    );
    return () => {
      isHere = false;
    };
  }, [starting]);

  return (
    <FluentProvider
      theme={FLUENT_THEMES[theme]}
      className={mergeClasses(styles.all, theme === 'default' ? styles.light : styles.dark)}
    >
      {phase === null && <Waiting what="Supervision" />}
      {phase !== null && 'failure' in phase && <CannotStart />}
      {phase !== null && 'started' in phase && phase.session === null && (
        <SignInPage
          signIn={phase.started.signIn}
          onSignedIn={(session) => setPhase({ started: phase.started, session })}
        />
      )}
      {phase !== null && 'started' in phase && phase.session !== null && (
        <SignedIn started={phase.started} session={phase.session} />
      )}
    </FluentProvider>
  );
}
