// The password's only home: IndexedDB of the extension's origin, which no content script can open,
// encrypted with a key that cannot be exported. Honest worth: someone with the whole profile folder
// and the browser can still use it; a text search of the disk finds nothing.
// Only the background and the PBX client's home may import this file.

import { settled, transact } from './database.ts';

/** An account's id, or the name under which a password waits while it is tried. */
export type Slot = string;

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** No slot's name: ids are UUIDs. */
const KEY = 'key';

const get = (name: string): Promise<unknown> =>
  transact('secrets', 'readonly', (store) => settled<unknown>(store.get(name)));

let known: Promise<CryptoKey> | null = null;

/** The key of this profile, looked up once in the life of this context. */
function key(): Promise<CryptoKey> {
  known ??= findKey().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

/** Made on first use. Two first uses at once agree on the one stored first. */
async function findKey(): Promise<CryptoKey> {
  const stored = await get(KEY);
  if (stored instanceof CryptoKey) return stored;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await transact('secrets', 'readwrite', (store) => settled(store.add(made, KEY))).catch(() => undefined);
  const agreed = await get(KEY);
  if (!(agreed instanceof CryptoKey)) throw new Error('the vault keeps no key');
  return agreed;
}

async function putPassword(slot: Slot, password: string): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await key(),
    new TextEncoder().encode(password),
  );
  const sealed: Sealed = { iv, bytes };
  await transact('secrets', 'readwrite', (store) => settled(store.put(sealed, slot)));
}

/** The password, or null where none is kept or it can no longer be read. */
export async function readPassword(slot: Slot): Promise<string | null> {
  const [found, opening] = await Promise.all([get(slot), key().catch(() => null)]);
  const sealed = found as Sealed | undefined;
  if (!sealed || !opening) return null;
  try {
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, opening, sealed.bytes);
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}

/** Puts a password to be tried into a slot of its own: two tries at once never meet. */
export async function holdPassword(password: string): Promise<Slot> {
  const slot = `trying ${crypto.randomUUID()}`;
  await putPassword(slot, password);
  return slot;
}

/** Copies a password that was tried and found right to its account. */
export async function keepPassword(from: Slot, to: Slot): Promise<void> {
  const password = await readPassword(from);
  if (password === null) throw new Error('the vault lost a password');
  await putPassword(to, password);
}

export async function forgetPassword(slot: Slot): Promise<void> {
  await transact('secrets', 'readwrite', (store) => settled(store.delete(slot)));
}
