import {
  type AuthenticationResult,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { Session, SignIn } from './session.ts';
import type { TabConfig } from './tab-config.ts';
import { within } from './within.ts';

const SIGN_IN_READY_WITHIN = 10_000;

function metadataText(metadata: unknown): { authorityMetadata: string } | Record<string, never> {
  if (metadata === undefined || metadata === null) return {};
  return { authorityMetadata: typeof metadata === 'string' ? metadata : JSON.stringify(metadata) };
}

function needsPerson(error: unknown): boolean {
  if (error instanceof InteractionRequiredAuthError) return true;
  const code = error instanceof Error && 'errorCode' in error ? error.errorCode : null;
  return code === 'no_account_error' || code === 'no_account_found';
}

function createClient(config: TabConfig): Promise<IPublicClientApplication> {
  const client = createNestablePublicClientApplication({
    auth: {
      clientId: config.clientId,
      authority: config.authority,
      knownAuthorities: [...config.knownAuthorities],
      redirectUri: `${location.origin}/redirect.html`,
      ...metadataText(config.authorityMetadata),
    },
    cache: { cacheLocation: 'sessionStorage' },
  });
  return within(SIGN_IN_READY_WITHIN, client, 'Signing in');
}

/** Signs the person in as the host says, or with the account this browser already has. Rejects when the host is silent or refuses. */
export async function signIn(config: TabConfig, isInTeams: boolean): Promise<SignIn> {
  const client = await createClient(config);
  const scopes = [...config.scopes];

  const silently = (claims?: string): Promise<AuthenticationResult> => {
    const account = client.getActiveAccount() ?? client.getAllAccounts()[0];
    return client.acquireTokenSilent({
      scopes,
      ...(account === undefined ? {} : { account }),
      ...(claims === undefined ? {} : { claims }),
    });
  };
  const byAsking = (claims?: string) =>
    client.acquireTokenPopup({ scopes, ...(claims === undefined ? {} : { claims }) });
  const acquire = async (claims?: string): Promise<AuthenticationResult> => {
    try {
      return await silently(claims);
    } catch (error) {
      if (!needsPerson(error)) throw error;
      return byAsking(claims);
    }
  };
  const sessionOf = (result: AuthenticationResult): Session => {
    client.setActiveAccount(result.account);
    return {
      oid: result.account.localAccountId,
      name: result.account.name ?? '',
      token: async (claims) => (await acquire(claims)).accessToken,
    };
  };

  try {
    return { state: 'signed in', session: sessionOf(await silently()) };
  } catch (error) {
    if (!needsPerson(error)) throw error;
  }
  // A host draws its own window; a browser opens one only from a press of a button.
  if (isInTeams) return { state: 'signed in', session: sessionOf(await byAsking()) };
  return { state: 'ask', signIn: async () => sessionOf(await byAsking()) };
}
