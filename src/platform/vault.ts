// The password's only home: IndexedDB of the extension's origin, which no content script can open,
// encrypted with a key that cannot be exported. Honest worth: someone with the whole profile folder
// and the browser can still use it; a text search of the disk finds nothing.
// Only the background and the PBX client's home may import this file.

/** An account's id, or `pending`: credentials being tried, not yet believed. */
export type Slot = string;

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

const STORE = 'secrets';
/** No slot's name: ids are UUIDs. */
const KEY = 'key';

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('vault', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const value = await settled(run(transaction.objectStore(STORE)));
    await done;
    return value;
  } finally {
    database.close();
  }
}

/** The key of this profile, made on first use. Two first uses at once agree on the one stored first. */
async function key(): Promise<CryptoKey> {
  const stored: unknown = await inStore('readonly', (store) => store.get(KEY));
  if (stored instanceof CryptoKey) return stored;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await inStore('readwrite', (store) => store.add(made, KEY)).catch(() => undefined);
  const agreed: unknown = await inStore('readonly', (store) => store.get(KEY));
  if (!(agreed instanceof CryptoKey)) throw new Error('the vault keeps no key');
  return agreed;
}

export async function putPassword(slot: Slot, password: string): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await key(),
    new TextEncoder().encode(password),
  );
  const sealed: Sealed = { iv, bytes };
  await inStore('readwrite', (store) => store.put(sealed, slot));
}

/** The password, or null where none is kept or it can no longer be read. */
export async function readPassword(slot: Slot): Promise<string | null> {
  const sealed: Sealed | undefined = await inStore('readonly', (store) => store.get(slot));
  if (!sealed) return null;
  try {
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, await key(), sealed.bytes);
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}

/** Moves tried credentials to an account. */
export async function keepPending(id: Slot): Promise<void> {
  const password = await readPassword('pending');
  if (password !== null) await putPassword(id, password);
  await forgetPassword('pending');
}

export async function forgetPassword(slot: Slot): Promise<void> {
  await inStore('readwrite', (store) => store.delete(slot));
}

/** Removes every secret and the key that sealed them. */
export async function clearVault(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}
