// Whether a server speaks HTTP/2. There connections are shared by design, and no header keeps Chromium from
// repeating a request whose connection broke, even a call that rings. A body that is a stream can be read once,
// so that there is nothing to repeat; but HTTP/1.1 takes none, so one must know beforehand. Firefox sends no
// streams. (docs/decisions/send-once.md)

import { settled, transact } from './database.ts';

/** Looks for the browser's own note of a request, and milliseconds between them. */
const LOOKS = 10;
const PAUSE = 20;

const nameOf = (origin: string): string => `http2 ${origin}`;

/** What is on the disk; one context at a time speaks with PBXs, so nobody else changes it. */
const known = new Map<string, boolean>();

/** True where the last answer from there came so. Always false in browsers that could do nothing about it. */
export async function speaksHttp2(origin: string): Promise<boolean> {
  if (!sendsStreams()) return false;
  const noted = known.get(origin) ?? (await readNote(origin));
  known.set(origin, noted);
  return noted;
}

const readNote = async (origin: string): Promise<boolean> =>
  (await transact('records', 'readonly', (store) => settled<unknown>(store.get(nameOf(origin))))) === true;

/** Remembers how the latest answer from this address came; resolves once that is on the disk. */
export async function noteProtocol(url: string): Promise<void> {
  if (!sendsStreams()) return;
  const protocol = await protocolOf(url);
  const { origin } = new URL(url);
  if (protocol === '' || (await speaksHttp2(origin)) === (protocol === 'h2')) return;
  known.set(origin, protocol === 'h2');
  await transact('records', 'readwrite', (store) => settled(store.put(protocol === 'h2', nameOf(origin))));
}

/** The body as a stream: for a server that is known to speak HTTP/2. */
export const onceOnly = (body: string): RequestInit => ({
  body: new Blob([body]).stream(),
  // The one value there is; needed with streams, and missing in the types.
  ...{ duplex: 'half' },
});

async function protocolOf(url: string): Promise<string> {
  for (let i = 0; i < LOOKS; i++) {
    const entry = performance.getEntriesByName(url, 'resource').at(-1) as
      | PerformanceResourceTiming
      | undefined;
    // The browser keeps a limited number of notes.
    if (entry) performance.clearResourceTimings();
    if (entry) return entry.nextHopProtocol;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return '';
}

let canStream: boolean | undefined;

/** A browser that knows streams asks for `duplex`, and gives them no type. */
function sendsStreams(): boolean {
  if (canStream !== undefined) return canStream;
  let isAsked = false;
  const init = {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      isAsked = true;
      return 'half';
    },
  };
  canStream = !new Request('https://pbx.invalid', init).headers.has('Content-Type') && isAsked;
  return canStream;
}
