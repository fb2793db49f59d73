import type { Instant } from '../../shared/domain/dates.ts';
import type { Versioned, WriteOutcome } from './versioned.ts';

/** Small values the service must not forget: conversations, delta tokens, runs, public keys, settings. */
export interface ServiceState {
  get(key: string): Promise<Versioned<string> | null>;
  /**
   * A value for showing only, as it stood at most five minutes ago, or however long ago where `isFinal` says that it will not change; for pages that would
   * ask for many.
   */
  lately(key: string, isFinal: (value: string) => boolean): Promise<string | null>;
  /** Creates or replaces; `version` null = create only. */
  put(key: string, value: string, version: string | null, expiresAt: Instant | null): Promise<WriteOutcome<string>>;
  /** Every value whose key begins so; keyed on the index (startswith). */
  beginningWith(prefix: string): Promise<ReadonlyMap<string, Versioned<string>>>;
}

/** `Settings`: trust, school and person preferences by key. */
export interface Settings {
  get(key: string): Promise<string | null>;
  /** The last writer wins; for values only one person writes. */
  put(key: string, value: string): Promise<void>;
  /** As `get`, with the version an update must carry. */
  read(key: string): Promise<Versioned<string> | null>;
  /** Replaces what has this version, or creates it; `version` null = create only. What stands when somebody else was first. */
  replace(key: string, value: string, version: string | null): Promise<WriteOutcome<string>>;
  /** Several settings in one request, by key; those never set are left out. */
  several(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Every setting whose key begins so, by key; keyed on the index (startswith). */
  beginningWith(prefix: string): Promise<ReadonlyMap<string, string>>;
}
