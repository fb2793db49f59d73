import type { Instant } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';

/** A mailbox as the service finds it: its calendar can be opened, is refused, is both (free times but no events, or the other way), or could not be asked for. */
export type MailboxFound = 'open' | 'refused' | 'partly' | 'unknown';

/** How Entra writes tokens for our API; `not said`: it gives the service none to look at. */
export type SignInFound = 'version 2' | 'version 1' | 'not said';

/** What was tried out; each is something the platform's documents leave open and the service relies on. */
export interface TriedFact {
  readonly fact: string;
  readonly holds: boolean;
  /** What does not work while it does not hold. */
  readonly else: string;
  /** What to do about it; left out = nothing a trust can do. */
  readonly mend?: string;
}

/** Looking at the service itself and what it stands on. Changes nothing, except where it says so. All methods reject with `StoreError`. */
export interface SelfProbes {
  readonly certificateExpiresAt: Instant;
  readonly nodeVersion: string;
  /** Whether this is `npm start` on somebody's machine. */
  readonly isLocal: boolean;
  /** Application permissions in the service's tokens, by what they are for. */
  permissions(): Promise<{ readonly graph: readonly string[]; readonly sharePoint: readonly string[] }>;
  /** Whether the service may manage permissions on the site, which `fullcontrol` allows and less does not. */
  mayManageSite(): Promise<boolean>;
  /** What provisioning would change, as lines of its plan. */
  provisioningPlan(): Promise<readonly string[]>;
  /** Whether tokens of people for our API are of the version it takes. */
  signIn(): Promise<SignInFound>;
  /** Whether the bot may sign in as itself; null = it has no registration here. */
  botSignsIn(): Promise<boolean | null>;
  /** Whether content may be read on behalf of the person whose token for our API this is. */
  readsOnBehalfOf(person: PersonId, token: string): Promise<boolean>;
  mailbox(email: string): Promise<MailboxFound>;
  /** The service under its public address: whether it answers, and whether its bot refuses whoever does not prove to be the connector. */
  bot(): Promise<{ readonly answers: boolean; readonly refusesStrangers: boolean }>;
  /** By how much our clock differs from Microsoft 365's, in seconds; null when that does not say its own time. */
  clockSkewSeconds(): Promise<number | null>;
  /**
   * Makes a list of its own, tries what the service relies on, and removes the list again. `email` = whom to let into a folder of it and take out
   * again; null = nobody.
   */
  tryFacts(email: string | null): Promise<readonly TriedFact[]>;
}
