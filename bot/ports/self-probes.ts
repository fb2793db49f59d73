import type { Instant } from '../../shared/domain/dates.ts';

/** A mailbox as the service finds it: its calendar can be opened, is refused, or could not be asked for. */
export type MailboxFound = 'open' | 'refused' | 'unknown';

/** What was tried out on a list made for it; each is something the platform's documents leave open and the service relies on. */
export interface TriedFact {
  readonly fact: string;
  readonly holds: boolean;
  /** What does not work while it does not hold. */
  readonly else: string;
}

/** Looking at the service itself and what it stands on. Changes nothing, except where it says so. All methods reject with `StoreError`. */
export interface SelfProbes {
  readonly certificateExpiresAt: Instant;
  readonly nodeVersion: string;
  /** Application permissions in the service's tokens, by what they are for. */
  permissions(): Promise<{ readonly graph: readonly string[]; readonly sharePoint: readonly string[] }>;
  /** Whether the service may manage permissions on the site, which `fullcontrol` allows and less does not. */
  mayManageSite(): Promise<boolean>;
  /** What provisioning would change, as lines of its plan. */
  provisioningPlan(): Promise<readonly string[]>;
  mailbox(email: string): Promise<MailboxFound>;
  /** The service under its public address: whether it answers, and whether its bot refuses whoever does not prove to be the connector. */
  bot(): Promise<{ readonly answers: boolean; readonly refusesStrangers: boolean }>;
  /** By how much our clock differs from Microsoft 365's, in seconds; null when that does not say its own time. */
  clockSkewSeconds(): Promise<number | null>;
  /** Makes a list of its own, tries what the service relies on, and removes the list again. */
  tryFacts(): Promise<readonly TriedFact[]>;
}
