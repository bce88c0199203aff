// The extension's own IndexedDB: out of reach of every content script, also in Firefox, where one could
// read and write `storage.local`, and with it where a password is sent (docs/decisions/storage.md).

const STORES = ['records', 'secrets'] as const;
export type StoreName = (typeof STORES)[number];

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('extension', 1);
  request.onupgradeneeded = () => {
    for (const name of STORES) request.result.createObjectStore(name);
  };
  return settled(request);
}

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
  try {
    const transaction = database.transaction(name, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const [value] = await Promise.all([steps(transaction.objectStore(name)), done]);
    return value;
  } finally {
    database.close();
  }
}
