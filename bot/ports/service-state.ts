import type { Instant } from '../../shared/domain/dates.ts';
import type { Versioned, WriteOutcome } from './versioned.ts';

/** Small values the service must not forget: conversations, delta tokens, runs, public keys, settings. */
export interface ServiceState {
  get(key: string): Promise<Versioned<string> | null>;
  /** Creates or replaces; `version` null = create only. */
  put(key: string, value: string, version: string | null, expiresAt: Instant | null): Promise<WriteOutcome<string>>;
}

/** `Settings`: trust, school and person preferences by key. */
export interface Settings {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
  /** Every setting whose key begins so, by key; keyed on the index (startswith). */
  beginningWith(prefix: string): Promise<ReadonlyMap<string, string>>;
}
