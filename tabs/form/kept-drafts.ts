import type { Changes } from './autosave.ts';

/** Text that had not reached the server when its page closed. */
export interface KeptDraft {
  readonly changes: Changes;
  readonly keptAt: string;
}

/** Unsent text on this device, encrypted with a key that cannot leave the browser. Never rejects: keeping is a second line of defence. */
export interface KeptDrafts {
  read(record: string): Promise<KeptDraft | null>;
  write(record: string, changes: Changes): Promise<void>;
  forget(record: string): Promise<void>;
}

interface StoredDraft {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  readonly keptAt: string;
}

const DATABASE = 'supervision-drafts';
const KEPT_FOR_DAYS = 14;

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser kept nothing.'));
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys');
    request.result.createObjectStore('drafts');
  };
  return answered(request);
}

const store = (database: IDBDatabase, name: 'keys' | 'drafts', mode: IDBTransactionMode) =>
  database.transaction(name, mode).objectStore(name);

async function keyOf(database: IDBDatabase, oid: string): Promise<CryptoKey> {
  const found: unknown = await answered(store(database, 'keys', 'readonly').get(oid));
  if (found instanceof CryptoKey) return found;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await answered(store(database, 'keys', 'readwrite').put(made, oid));
  return made;
}

function isFresh(keptAt: string): boolean {
  return Date.now() - Date.parse(keptAt) < KEPT_FOR_DAYS * 24 * 60 * 60 * 1000;
}

async function quietly<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

/** The drafts kept on this device for one person. */
export function keptDrafts(oid: string): KeptDrafts {
  const idOf = (record: string) => `${oid}|${record}`;
  const forget = (record: string) =>
    quietly(async () => {
      await answered(store(await open(), 'drafts', 'readwrite').delete(idOf(record)));
    }, undefined);
  return {
    forget,
    read: (record) =>
      quietly(async () => {
        const database = await open();
        const found: StoredDraft | undefined = await answered(store(database, 'drafts', 'readonly').get(idOf(record)));
        if (found === undefined) return null;
        if (!isFresh(found.keptAt)) {
          await forget(record);
          return null;
        }
        const key = await keyOf(database, oid);
        const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, key, found.sealed);
        return { changes: JSON.parse(new TextDecoder().decode(text)) as Changes, keptAt: found.keptAt };
      }, null),
    write: (record, changes) =>
      quietly(async () => {
        const database = await open();
        const key = await keyOf(database, oid);
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const text = new TextEncoder().encode(JSON.stringify(changes));
        const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
        const draft: StoredDraft = { iv, sealed, keptAt: new Date().toISOString() };
        await answered(store(database, 'drafts', 'readwrite').put(draft, idOf(record)));
      }, undefined),
  };
}
