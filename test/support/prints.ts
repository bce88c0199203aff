// Two prints of a page compared: what is drawn, not when. A PDF says when it was made, also inside of what
// it holds compressed.

import { mkdirSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { out } from './root.ts';

const STREAM = /stream\r?\n([\s\S]*?)endstream/g;

function inflated(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    return packed;
  }
}

/** Every stream unpacked; without dates, lengths and the table of where objects stand in the file. */
const drawn = (pdf: Buffer): string =>
  pdf
    .toString('latin1')
    .replace(STREAM, (_whole, packed: string) => inflated(packed))
    .replace(/\(D:\d+[^)]*\)/g, '')
    .replace(/\/Length \d+|obj\s+\d+\s+endobj/g, '')
    .replace(/\/Type \/XRef[\s\S]*|\nxref\n[\s\S]*|\nstartxref\n[\s\S]*/, '');

/** Throws where they differ, and leaves both in out/prints/ for people to look at. */
export function expectSamePrint(name: string, one: Buffer, other: Buffer): void {
  if (drawn(one) === drawn(other)) return;
  mkdirSync(out('prints'), { recursive: true });
  writeFileSync(out('prints', `${name}-with.pdf`), one);
  writeFileSync(out('prints', `${name}-without.pdf`), other);
  throw new Error(`The print of ${name} is another with us. Both are in out/prints/.`);
}
