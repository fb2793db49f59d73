/** A stored value with the opaque version an update must carry (D7). */
export interface Versioned<T> {
  readonly value: T;
  readonly version: string;
}

/** How an update or a keyed create ended. */
export type WriteOutcome<T> =
  | { readonly done: true; readonly stored: Versioned<T> }
  /** Somebody else changed it first; here is what stands now. */
  | { readonly done: false; readonly stands: Versioned<T> };
