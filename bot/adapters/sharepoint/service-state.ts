import type { Instant } from '../../../shared/domain/dates.ts';
import type { ServiceState, Settings } from '../../ports/service-state.ts';
import type { Versioned, WriteOutcome } from '../../ports/versioned.ts';
import { Remembered } from '../remembered.ts';
import { type StateRow, serviceState as stateList } from './lists/service-state.ts';
import { type Setting, settings as settingsList } from './lists/settings.ts';
import { saveRow } from './register/save-row.ts';
import type { SchoolChoices } from './school-choices.ts';
import type { Store } from './store.ts';

/** How old a value for showing may be. */
const SEEN_MS = 5 * 60_000;

function valueIn(stored: Versioned<StateRow>): Versioned<string> {
  return { value: stored.value.value, version: stored.version };
}

function outcomeIn(outcome: WriteOutcome<StateRow>): WriteOutcome<string> {
  return outcome.done
    ? { done: true, stored: valueIn(outcome.stored) }
    : { done: false, stands: valueIn(outcome.stands) };
}

async function replace(store: Store, row: StateRow, version: string): Promise<WriteOutcome<StateRow>> {
  const stands = await store.reader.byKey('app', stateList, row.key);
  if (stands === null) return store.writer.create(stateList, row, { folder: [] });
  return stands.version === version ? store.writer.update(stateList, stands, row) : { done: false, stands };
}

/** `Service state` by key; only the service reads it. */
export function createServiceState(store: Store): ServiceState {
  const seen = new Remembered<string | null>(SEEN_MS);
  const finals = new Map<string, string>();
  return {
    lately: async (key, isFinal) => {
      const final = finals.get(key);
      if (final !== undefined) return final;
      const value = await seen.get(
        key,
        async () => (await store.reader.byKey('app', stateList, key))?.value.value ?? null,
      );
      if (value !== null && isFinal(value)) finals.set(key, value);
      return value;
    },
    get: async (key) => {
      const stored = await store.reader.byKey('app', stateList, key);
      return stored === null ? null : valueIn(stored);
    },
    beginningWith: async (prefix) => {
      const rows = await store.reader.beginning(stateList, stateList.key, prefix);
      return new Map(rows.map((stored) => [stored.value.key, valueIn(stored)]));
    },
    put: async (key, value, version, expiresAt: Instant | null) => {
      const row = { key, value, expiresAt };
      return outcomeIn(
        version === null
          ? await store.writer.create(stateList, row, { folder: [] })
          : await replace(store, row, version),
      );
    },
  };
}

function settingIn(stored: Versioned<Setting>): Versioned<string> {
  return { value: stored.value.value, version: stored.version };
}

async function replaceSetting(store: Store, row: Setting, version: string | null): Promise<WriteOutcome<Setting>> {
  const stands = await store.reader.byKey('app', settingsList, row.key);
  if (stands === null) return store.writer.create(settingsList, row, { folder: [] });
  return stands.version === version ? store.writer.update(settingsList, stands, row) : { done: false, stands };
}

/** `Settings` by key. What schools have chosen is remembered with the register, so a write here is told there. */
export function createSettings(store: Store, choices: Pick<SchoolChoices, 'forget'>): Settings {
  return {
    get: async (key) => (await store.reader.byKey('app', settingsList, key))?.value.value ?? null,
    put: async (key, value) => {
      await saveRow(store, settingsList, { key, value }, { folder: [] });
      choices.forget();
    },
    read: async (key) => {
      const stored = await store.reader.byKey('app', settingsList, key);
      return stored === null ? null : settingIn(stored);
    },
    replace: async (key, value, version) => {
      const outcome = await replaceSetting(store, { key, value }, version);
      choices.forget();
      return outcome.done
        ? { done: true, stored: settingIn(outcome.stored) }
        : { done: false, stands: settingIn(outcome.stands) };
    },
    several: async (keys) => {
      const rows = await store.reader.byKeys(settingsList, keys);
      return new Map(rows.map((stored) => [stored.value.key, stored.value.value]));
    },
    beginningWith: async (prefix) => {
      const rows = await store.reader.beginning(settingsList, settingsList.key, prefix);
      return new Map(rows.map((stored) => [stored.value.key, stored.value.value]));
    },
  };
}
