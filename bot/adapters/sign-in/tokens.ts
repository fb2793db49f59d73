import { createHash, X509Certificate } from 'node:crypto';
import { AuthError, ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Config } from '../../config.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Transport } from '../transport.ts';
import { networkClient } from './network-client.ts';
import { TokenLimit } from './token-limit.ts';

/** Whose call it is: the service itself, or a person on whose behalf content is read (D2). */
export type Caller =
  | 'app'
  | {
      readonly person: PersonId;
      readonly token: string;
      /** A permission that the trust may not have consented to, for a call that can do without; left out = what everything needs. */
      readonly optional?: OptionalScope;
    };

/** Delegated permissions a trust may consent to or not (docs/permissions.md). */
export type OptionalScope = 'User.ReadBasic.All' | 'GroupMember.Read.All';

/** What is asked for with it: without leave to read people Graph gives a group's members as ids that have no name. */
const ASKED_WITH: Readonly<Record<OptionalScope, readonly OptionalScope[]>> = {
  'User.ReadBasic.All': [],
  'GroupMember.Read.All': ['User.ReadBasic.All'],
};

/** Access tokens for Microsoft 365, kept until they expire. */
export interface Tokens {
  /**
   * A token for Graph as the app, or on behalf of a person.
   * @throws StoreError `refused` when the person has to agree first (its cause carries `claims`), `throttled` past 50 requests in five minutes.
   */
  graph(caller: Caller): Promise<string>;
  /** A token for SharePoint REST as the app; needs the certificate. */
  sharePoint(): Promise<string>;
  /** A token for the Bot Connector as the bot, which is a registration of its own with the same certificate. */
  bot(): Promise<string>;
  /** A token of the service for its own API; good for nothing but seeing how Entra writes tokens for it. */
  own(): Promise<string>;
}

/** The person has to sign in again or agree; `claims` go to the browser's next `acquireToken`. */
export class InteractionNeeded extends Error {
  override readonly name = 'InteractionNeeded';
  constructor(readonly claims: string | null) {
    super('interaction needed');
  }
}

const GRAPH = 'https://graph.microsoft.com';
const CONNECTOR = 'https://api.botframework.com';
/** How many people's tokens are kept before the cache is begun afresh. */
const KEPT_TOKENS = 2000;

function clientFor(config: Config, transport: Transport, clientId = config.clientId): ConfidentialClientApplication {
  const certificate = new X509Certificate(config.certificate.pem);
  const metadata = config.identity.staticMetadata;
  return new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: config.identity.authority,
      ...(metadata === null ? {} : { knownAuthorities: [metadata.knownAuthority], authorityMetadata: metadata.json }),
      clientCertificate: {
        thumbprintSha256: createHash('sha256').update(certificate.raw).digest('hex'),
        privateKey: config.certificate.keyPem,
      },
    },
    system: { networkClient: networkClient(transport), disableInternalRetries: true },
  });
}

function refusal(error: unknown, doing: string): StoreError {
  if (error instanceof StoreError) return error;
  if (error instanceof InteractionRequiredAuthError) {
    return new StoreError('refused', doing, 400, { cause: new InteractionNeeded(error.claims || null) });
  }
  const code = error instanceof AuthError ? error.errorCode : 'unknown';
  const kind = code === 'temporarily_unavailable' || code === 'network_error' ? 'unavailable' : 'refused';
  return new StoreError(kind, `${doing}: ${code}`, null, { cause: error });
}

class MsalTokens implements Tokens {
  private readonly limit;
  private readonly app;
  private readonly people;
  private readonly underWay = new Map<string, Promise<string>>();
  private peopleKept = 0;
  private readonly site;

  constructor(
    private readonly config: Config,
    private readonly transport: Transport,
    nowMs: () => number,
  ) {
    this.limit = new TokenLimit(nowMs);
    this.app = clientFor(config, transport);
    this.people = clientFor(config, transport);
    this.site = new URL(config.siteUrl).origin;
  }

  graph(caller: Caller): Promise<string> {
    return caller === 'app' ? this.forApp(GRAPH) : this.onBehalfOf(caller);
  }

  sharePoint(): Promise<string> {
    return this.forApp(this.site);
  }

  bot(): Promise<string> {
    return this.once('bot', 'sign in as the bot', () =>
      clientFor(this.config, this.transport, this.config.botId).acquireTokenByClientCredential({
        scopes: [`${CONNECTOR}/.default`],
      }),
    );
  }

  own(): Promise<string> {
    return this.forApp(this.config.clientId);
  }

  private forApp(resource: string): Promise<string> {
    return this.once(`app ${resource}`, 'sign in as the service', () =>
      this.app.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] }),
    );
  }

  private onBehalfOf({ person, token, optional }: Exclude<Caller, 'app'>): Promise<string> {
    const doing = 'sign in on behalf of the person';
    const scope = optional ?? 'Sites.Selected';
    const kept = `${scope} ${token}`;
    return this.once(`person ${kept}`, doing, async () => {
      const names = [scope, ...(optional === undefined ? [] : ASKED_WITH[optional])];
      const asked = { oboAssertion: token, scopes: names.map((name) => `${GRAPH}/${name}`) };
      const wait = this.isKept(kept) ? 0 : this.limit.wait(person);
      if (wait > 0) throw new StoreError('throttled', doing, 429, { retryAfterSeconds: wait });
      const result = await this.people.acquireTokenOnBehalfOf(asked);
      if (result !== null) this.keep(kept, result.expiresOn);
      return result;
    });
  }

  /** When MSAL will stop answering from its cache, by assertion; tells a cached answer from a request to Entra. */
  private readonly keptUntil = new Map<string, number>();

  private isKept(assertion: string): boolean {
    const until = this.keptUntil.get(fingerprint(assertion));
    return until !== undefined && until - 5 * 60_000 > Date.now();
  }

  private keep(assertion: string, expiresOn: Date | null): void {
    this.peopleKept += this.isKept(assertion) ? 0 : 1;
    if (this.peopleKept > KEPT_TOKENS) {
      this.people.clearCache();
      this.keptUntil.clear();
      this.peopleKept = 0;
      return;
    }
    this.keptUntil.set(fingerprint(assertion), expiresOn?.getTime() ?? 0);
  }

  /** One request at a time for the same token, so that ten parallel reads ask Entra once. */
  private once(key: string, doing: string, acquire: () => Promise<{ accessToken: string } | null>): Promise<string> {
    const already = this.underWay.get(key);
    if (already !== undefined) return already;
    const asking = acquire()
      .then((result) => {
        if (result === null) throw new StoreError('refused', doing, null);
        return result.accessToken;
      })
      .catch((error: unknown) => {
        throw refusal(error, doing);
      })
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, asking);
    return asking;
  }
}

function fingerprint(assertion: string): string {
  return createHash('sha256').update(assertion).digest('base64url');
}

/** Tokens by MSAL with the service's certificate; `nowMs` is real time, which tokens always use (design section 9). */
export function createTokens(config: Config, transport: Transport, nowMs: () => number = Date.now): Tokens {
  return new MsalTokens(config, transport, nowMs);
}
