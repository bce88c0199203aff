// Random things that are no phone numbers, each as people write it: dates, ranges, amounts, addresses of
// machines, and numbers with check digits.
import fc from 'fast-check';

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

const two = (n: number): string => String(n).padStart(2, '0');

const day = fc.integer({ min: 1, max: 28 });
const month = fc.integer({ min: 1, max: 12 });
const year = fc.integer({ min: 1900, max: 2035 });
const hour = fc.integer({ min: 0, max: 23 });
const minute = fc.integer({ min: 0, max: 59 });

type Parts = readonly [d: number, m: number, y: number, h: number, min: number];

const DATES: readonly ((parts: Parts) => string)[] = [
  ([d, m, y]) => `${two(d)}.${two(m)}.${y}`,
  ([d, m, y]) => `${d}.${m}.${y}`,
  ([d, m, y]) => `${two(d)}. ${two(m)}. ${y}`,
  ([d, m, y]) => `${two(d)}/${two(m)}/${y}`,
  ([d, m, y]) => `${two(m)}/${two(d)}/${y}`,
  ([d, m, y]) => `${two(d)}-${two(m)}-${y}`,
  ([d, m, y]) => `${y}-${two(m)}-${two(d)}`,
  ([d, m, y]) => `${y}.${two(m)}.${two(d)}`,
  ([d, m, y]) => `${y}/${two(m)}/${two(d)}`,
  ([d, m, y, h, min]) => `${two(d)}.${two(m)}.${y} ${two(h)}:${two(min)}`,
  ([d, m, y, h, min]) => `${two(d)}.${two(m)}.${y}, ${two(h)}.${two(min)} Uhr`,
  ([d, m, y, h, min]) => `${y}-${two(m)}-${two(d)} ${two(h)}:${two(min)}:00`,
  ([d, m, y, h, min]) => `${y}-${two(m)}-${two(d)}T${two(h)}:${two(min)}:00Z`,
  ([d, m, y, h]) => `${two(d)}.${two(m)}.-${two(28)}.${two(m)}.${y}, ${h} h`,
  ([d, , , h, min]) => `${two(h)}:${two(min)}-${two(h)}:59, ${d}`,
];

export const dates = fc
  .tuple(fc.tuple(day, month, year, hour, minute), fc.constantFrom(...DATES))
  .map(([parts, write]) => write(parts));

export const yearRanges = fc
  .tuple(year, fc.integer({ min: 1, max: 60 }), fc.constantFrom('-', '–', ' - ', ' – ', '/'))
  .map(([from, span, dash]) => `${from}${dash}${from + span}`);

const grouped = (n: number, mark: string): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, mark);

export const amounts = fc
  .tuple(
    fc.integer({ min: 100_000, max: 2_000_000_000 }),
    fc.constantFrom('.', ',', ' ', "'", '\u202f'),
    fc.constantFrom('€ #', '$#', '# €', '# USD', '# kg', '# km²', '£#', '# zł', '#,50 €', '# %'),
  )
  .map(([n, mark, write]) => write.replace('#', grouped(n, mark)));

const octet = fc.integer({ min: 1, max: 255 });
export const addresses = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));

export const coordinates = fc
  .tuple(fc.integer({ min: -89, max: 89 }), digits(6), fc.integer({ min: -179, max: 179 }), digits(6))
  .map(([lat, a, long, b]) => `${lat}.${a}, ${long}.${b}`);

const hex = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

export const uuids = fc.oneof(
  fc.uuid(),
  fc.tuple(hex(6), digits(7), hex(3)).map((all) => all.join('')),
);

function luhnDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Cards of sixteen digits, grouped by four, with a right check digit. */
export const cards = fc
  .tuple(fc.constantFrom('4', '51', '52', '53', '54', '55', '6011'), digits(15), fc.constantFrom(' ', '-'))
  .map(([brand, rest, mark]) => {
    const body = (brand + rest).slice(0, 15);
    return `${body}${luhnDigit(body)}`.replace(/(\d{4})(?=\d)/g, `$1${mark}`);
  });

function eanDigit(body: string): number {
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
}

/** ISBN-13 as printed: prefix, group, publisher, title, check digit. */
export const isbns = fc
  .tuple(fc.constantFrom('978', '979'), digits(1), digits(4), digits(4), fc.constantFrom('-', ' '))
  .map(([prefix, group, publisher, title, mark]) =>
    [prefix, group, publisher, title, eanDigit(prefix + group + publisher + title)].join(mark),
  );

/** Country and length of the digits behind the check digits, for plans of digits only. */
const IBAN_PLANS = [
  ['DE', 18],
  ['AT', 16],
  ['BE', 12],
  ['DK', 14],
  ['FI', 14],
  ['NO', 11],
  ['ES', 20],
  ['PT', 21],
  ['PL', 24],
  ['SE', 20],
  ['CH', 17],
] as const;

function remainder97(text: string): number {
  return [...text].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

function ibanOf(country: string, account: string): string {
  const letters = [...country].map((letter) => String(letter.charCodeAt(0) - 55)).join('');
  const check = two(98 - remainder97(`${account}${letters}00`));
  return `${country}${check}${account}`.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Account numbers with right check digits, grouped by four. */
export const ibans = fc
  .constantFrom(...IBAN_PLANS)
  .chain(([country, length]) => digits(length).map((account) => ibanOf(country, account)));
