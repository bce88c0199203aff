// Fragments of pages written before the matcher's rules were read, in two halves by a hash of their text:
// the first half may be looked at by whoever works on the rules, of the second only scores are printed.
// Rules that fit known rows alone show as a gap between the two. What was written by somebody who knew the
// rules (more-*.json), and what somebody has seen of earlier lists, is in the first half whole.
import { readFileSync } from 'node:fs';
import { finds, type TableCase, type TableClass } from '../unit/phone/table-case.ts';
import { busy } from './fragments/busy.ts';
import { foreign, harder, plain } from './fragments/earlier.ts';
import { lookAlikes } from './fragments/look-alikes.ts';

/** Country, text or the text nodes of a block, and the numbers in it (`+12125550147x12`). */
type Fragment = readonly [country: string, text: string | readonly string[], ...numbers: string[]];

export interface Halves {
  readonly open: readonly TableClass[];
  readonly closed: readonly TableClass[];
}

function read(file: string, title: string): TableClass {
  const written = readFileSync(new URL(`./fragments/${file}`, import.meta.url), 'utf8');
  const fragments = JSON.parse(written) as readonly Fragment[];
  const cases = fragments.map(([country, text, ...numbers], i) =>
    finds(String(i + 1), country, text, numbers),
  );
  return { title, cases };
}

/** FNV-1a, its lowest bit: even texts may be seen. */
function mayBeSeen({ country, pieces }: TableCase): boolean {
  let hash = 0x811c9dc5;
  for (const char of country + pieces.join(''))
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash & 1) === 0;
}

const without = ({ title, cases }: TableClass, keep: (row: TableCase) => boolean): TableClass => ({
  title,
  cases: cases.filter(keep),
});

/** The fragments, halved; those of earlier lists which somebody has seen are all in the open half. */
export function readHalves(): Halves {
  const seen = [
    plain,
    busy,
    read('more-numbers.json', 'more numbers'),
    read('more-no-phones.json', 'more without a phone'),
  ];
  const parts = [
    read('numbers.json', 'numbers of many countries'),
    read('no-phones.json', 'no phone'),
    read('independent-numbers.json', 'numbers, written by somebody else'),
    read('independent-no-phones.json', 'no phone, written by somebody else'),
    read('further-numbers.json', 'numbers, a further set'),
    read('further-no-phones.json', 'no phone, a further set'),
    ...[harder, foreign, ...lookAlikes],
  ];
  return {
    open: [...seen, ...parts.map((part) => without(part, mayBeSeen))],
    closed: parts.map((part) => without(part, (row) => !mayBeSeen(row))),
  };
}
