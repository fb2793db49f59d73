import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useLook } from '../look/use-look.ts';
import type { Session, SignIn } from '../teams/session.ts';

interface SignInPageProps {
  readonly signIn: SignIn;
  readonly onSignedIn: (session: Session) => void;
}

/** Outside Teams a browser opens the sign-in window only from a press of a button. */
export function SignInPage({ signIn, onSignedIn }: SignInPageProps) {
  const look = useLook();
  const [hasFailed, setHasFailed] = useState(false);
  if (signIn.state === 'signed in') return null;
  return (
    <main className={look.page}>
      <div className={mergeClasses(look.card, look.stack)}>
        <h1 className={look.title}>Supervision</h1>
        <p className={look.text}>Sign in with your school account to see your supervision.</p>
        {hasFailed && (
          <p className={look.text} role="alert">
            Signing in did not work. Please try again.
          </p>
        )}
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              signIn.signIn().then(onSignedIn, () => setHasFailed(true));
            }}
          >
            Sign in
          </Button>
        </div>
      </div>
    </main>
  );
}

/** The service or the sign-in could not be reached at all. */
export function CannotStart() {
  const look = useLook();
  return (
    <main className={look.page}>
      <div className={mergeClasses(look.card, look.stack)} role="alert">
        <h1 className={look.heading}>Supervision could not open</h1>
        <p className={look.text}>
          We could not sign you in just now. Child at risk? Act and refer first; this can wait.
        </p>
        <div>
          <Button appearance="primary" onClick={() => location.reload()}>
            Try again
          </Button>
        </div>
      </div>
    </main>
  );
}
