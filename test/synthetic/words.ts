// What the synthetic pages are filled with: made-up people, text and numbers, the same every time. The
// lines are 555-01xx ones and Ofcom's for drama, which are nobody's.

const NAMES = [
  'Ana Ruiz',
  'Kim Lee',
  'Jo Park',
  'Max Muster',
  'Ida Holm',
  'Tom Gray',
  'Eva Blum',
  'Sam Osei',
];
const COMPANIES = ['Brightwater', 'Kestrel & Sons', 'Alder Freight', 'Nimbus Labs', 'Old Mill Foods'];
const CITIES = ['Oakland', 'Leeds', 'Austin', 'Toronto', 'Reno', 'Boise'];
const WORDS =
  'the order was shipped before noon and nobody asked why our carrier had moved it to another truck while rain kept falling over the harbour so please check with them again tomorrow'.split(
    ' ',
  );

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

export const name = (i: number): string => at(NAMES, i);
export const company = (i: number): string => at(COMPANIES, i);
export const city = (i: number): string => at(CITIES, i);

const two = (value: number): string => String(value % 100).padStart(2, '0');

const FORMS: readonly ((line: string) => string)[] = [
  (line) => `(415) 555-01${line}`,
  (line) => `212-555-01${line}`,
  (line) => `+1 303 555 01${line}`,
  (line) => `+44 20 7946 09${line}`,
  (line) => `617.555.01${line}`,
];

/** A number as people write it; another one for most `i`. */
export const phone = (i: number): string => at(FORMS, i)(two(i * 7));

export const sentence = (i: number, count = 12): string =>
  `${Array.from({ length: count }, (_, k) => at(WORDS, i * 5 + k * (1 + (i % 3)))).join(' ')}.`;

/** Dates, prices and ids: what a page is full of and nobody calls. */
export const figure = (i: number): string =>
  at([`2026-0${1 + (i % 9)}-${10 + (i % 19)}`, `$${(i * 37) % 900}.${two(i)}`, `#${48_000 + i * 13}`], i);

/** `count` pieces of HTML in a row. */
export const many = (count: number, piece: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => piece(i)).join('\n');
