import type { StoreError } from './store-error.ts';

/** Where a use case says what went wrong outside and was left for later, so that nothing is swallowed in silence. */
export interface Trouble {
  /** `doing` in a few fixed words; no person, no key and no text of anybody's. */
  note(doing: string, error: StoreError): void;
}
