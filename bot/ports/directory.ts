import type { DirectoryPerson } from '../../shared/domain/import/import-facts.ts';
import type { Actor } from './actor.ts';

/** A group of the trust's directory. */
export interface DirectoryGroup {
  readonly id: string;
  readonly name: string;
}

/**
 * The trust's directory (Entra), asked on behalf of whoever is signed in: nobody finds anybody here whom they may not find there. null everywhere =
 * the trust has not consented to it, or the actor has no token (the bot); then sheets name people by their Object ID. Rejects with `StoreError` when
 * the directory is down, slow or throttled past patience.
 */
export interface Directory {
  /** Whoever has one of these e-mail addresses or sign-in names, by the address asked for, in small letters; unknown ones are left out. */
  byAddress(actor: Actor, addresses: readonly string[]): Promise<ReadonlyMap<string, DirectoryPerson> | null>;
  /** Groups whose name begins so, at most 20, by name. */
  groupsCalled(actor: Actor, name: string): Promise<readonly DirectoryGroup[] | null>;
  /** Everybody in a group, those of groups inside it too, with an account that is switched on; empty when there is no such group. */
  membersOf(actor: Actor, group: string): Promise<readonly DirectoryPerson[] | null>;
}
