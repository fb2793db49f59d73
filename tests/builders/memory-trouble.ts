import type { StoreError } from '../../bot/ports/store-error.ts';
import type { Trouble } from '../../bot/ports/trouble.ts';

/** What went wrong outside and was left for later, in memory. */
export class MemoryTrouble implements Trouble {
  readonly noted: { readonly doing: string; readonly kind: StoreError['kind'] }[] = [];

  note(doing: string, { kind }: StoreError) {
    this.noted.push({ doing, kind });
  }
}
