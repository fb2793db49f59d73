import { StoreError } from '../../../ports/store-error.ts';
import type { Versioned } from '../../../ports/versioned.ts';
import type { Placing } from '../list-writer.ts';
import type { ListMapping } from '../lists/list-definition.ts';
import type { Store } from '../store.ts';

const TRIES = 3;

/** Creates the row or replaces what stands under its key, whoever wrote in between. For rows that are saved whole, without a version. */
export async function saveRow<T>(
  store: Store,
  list: ListMapping<T>,
  value: T,
  placing: Placing,
): Promise<Versioned<T>> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const stands = await store.reader.byKey('app', list, list.keyOf(value));
    const outcome =
      stands === null
        ? await store.writer.create(list, value, placing)
        : await store.writer.update(list, stands, value, placing.extra);
    if (outcome.done) return outcome.stored;
  }
  throw new StoreError('unavailable', `write ${list.title}: others keep changing it`, 412);
}

/** Changes the row that stands under a key, whoever wrote in between, so that nobody's part of it is lost; null when there is none. */
export async function changeRow<T>(
  store: Store,
  list: ListMapping<T>,
  key: string,
  change: (stands: T) => { readonly value: T; readonly extra: Placing['extra'] },
): Promise<{ readonly before: T; readonly after: T } | null> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const stands = await store.reader.byKey('app', list, key);
    if (stands === null) return null;
    const { value, extra } = change(stands.value);
    const outcome = await store.writer.update(list, stands, value, extra);
    if (outcome.done) return { before: stands.value, after: value };
  }
  throw new StoreError('unavailable', `write ${list.title}: others keep changing it`, 412);
}
