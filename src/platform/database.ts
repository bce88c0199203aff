// The extension's own IndexedDB: out of reach of every content script, also in Firefox, where one could
// read and write `storage.local`, and with it where a password is sent (docs/decisions/storage.md).

const STORES = ['records', 'secrets'] as const;
export type StoreName = (typeof STORES)[number];

/**
 * What brings a store one version further, the first from nothing to 1. A field that older code can do
 * without needs no step: parsers take its default. Whatever older code would misread or lose needs one.
 */
const STEPS: readonly ((database: IDBDatabase) => void)[] = [
  (database) => {
    for (const name of STORES) database.createObjectStore(name);
  },
];

let opened: Promise<IDBDatabase> | null = null;

/** One connection for as long as this context lives: opening costs more than a transaction. */
function open(): Promise<IDBDatabase> {
  opened ??= connect().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function connect(): Promise<IDBDatabase> {
  const request = indexedDB.open('extension', STEPS.length);
  request.onupgradeneeded = ({ oldVersion }) => {
    for (const step of STEPS.slice(oldVersion)) step(request.result);
  };
  const database = await settled(request);
  const forget = () => {
    opened = null;
  };
  database.onclose = forget;
  // Another context wants to upgrade or to delete it.
  database.onversionchange = () => {
    database.close();
    forget();
  };
  return database;
}

/** A later version of the extension has stored here: nothing is read and nothing overwritten. */
export const isFromLater = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'VersionError';

/** The result of one request of a transaction. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Runs steps on one store as one transaction: all or nothing, and nobody between them. Steps may await
 * `settled` requests of the store they are given and nothing else.
 */
export async function transact<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  steps: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await open();
  const transaction = database.transaction(name, mode);
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  const [value] = await Promise.all([steps(transaction.objectStore(name)), done]);
  return value;
}
