// Lines of plain text through the background's matcher: no browser, the same answer as on a page.

import type { Readable } from 'node:stream';
import { findNumbers } from '../../src/core/phone/find.ts';
import { Stop } from '../support/command.ts';

/** Writes one JSON object for each line of `input`, in order. Offsets are UTF-16 units. */
export async function detectInLines(
  input: Readable,
  country: string,
  isJson: boolean,
  write: (line: string) => void,
): Promise<void> {
  let count = 0;
  for await (const line of linesOf(input)) {
    count += 1;
    const text = isJson ? readString(line, count) : line;
    const numbers = findNumbers(text, { country }).map(({ e164, ext, start, end, country: of }) => ({
      e164,
      ext,
      start,
      end,
      country: of,
    }));
    write(JSON.stringify({ text, numbers }));
  }
}

/** Cuts at line feeds only: Node's readline also cuts at U+2028, which a text may well contain. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = '';
  input.setEncoding('utf8');
  for await (const chunk of input) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}

function readString(line: string, count: number): string {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'string') return value;
  } catch {
    // Told below, as for JSON that is no string.
  }
  throw new Stop(`Line ${count} of standard input is not a JSON string.`);
}
