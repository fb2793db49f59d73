import type { PersonId } from '../../shared/domain/people/person.ts';

/**
 * How putting the app into a person's Teams ended. `there already`: nothing was to be done. `not permitted`: the trust has not consented to it, or
 * the account is closed. `not there`: no such person, or the app is not in the organisation's catalogue.
 */
export type Installation = 'installed' | 'there already' | 'not permitted' | 'not there';

/** Puts the app into the Teams of people who have not got it, so that the bot can write to them. */
export interface AppInstaller {
  /** Safe to repeat. Rejects with `StoreError` when Microsoft 365 is down, slow or throttled past patience. */
  install(person: PersonId): Promise<Installation>;
}
