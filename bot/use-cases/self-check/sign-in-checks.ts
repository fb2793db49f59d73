import type { Check } from '../../../shared/contract/self-check.ts';
import type { SignInFound } from '../../ports/self-probes.ts';
import { checkOf } from './check-of.ts';

const SIGN_IN: Readonly<Record<SignInFound, readonly [Check['state'], string, string]>> = {
  'version 2': ['good', 'Entra writes tokens for the tab as the service takes them.', ''],
  'version 1': [
    'bad',
    'Entra writes tokens of version 1, which the service refuses: nobody can sign in.',
    'In Entra, App registrations, Manifest: set requestedAccessTokenVersion to 2 (docs/install.md, step 2). It takes some minutes.',
  ],
  'not said': [
    'unknown',
    'Entra gives the service no token for its own API to look at.',
    'Open the tab: when it shows your name, all is well.',
  ],
};

/** Whether people can sign in to the tab. Source: teams-host section 7; a registration of one tenant writes version 1 until it is told otherwise. */
export function signInCheck(found: SignInFound): Check {
  return checkOf('sign-in', 'Signing in', ...SIGN_IN[found]);
}

/** Whether content can be read with people's own rights. null = nobody's sign-in is at hand to try it with. */
export function onBehalfCheck(isAllowed: boolean | null): Check {
  const title = 'Reading as the person';
  if (isAllowed === null)
    return checkOf(
      'on-behalf',
      title,
      'unknown',
      'Only somebody’s own sign-in can try it.',
      'Open Self-check in the tab: it tries it with yours.',
    );
  return checkOf(
    'on-behalf',
    title,
    isAllowed ? 'good' : 'bad',
    isAllowed
      ? 'Content is read with your own rights.'
      : 'Content cannot be read with your own rights: records do not open.',
    'In Entra, API permissions: add Sites.Selected of Microsoft Graph as delegated permission too and grant admin consent.',
  );
}

/** Whether the bot can prove who it is when it writes to people. null = there is no bot here. */
export function botSignInCheck(may: boolean | null): Check {
  const title = 'Bot signs in';
  if (may === null)
    return checkOf('bot-sign-in', title, 'unknown', 'There is no BOT_ID.', 'Only a local service can do without.');
  return checkOf(
    'bot-sign-in',
    title,
    may ? 'good' : 'bad',
    may ? 'It can write to people.' : 'Entra refuses the bot: no card and no reminder goes out.',
    'Upload certificate.pem to the registration of the bot too: docs/install.md, step 2.',
  );
}
