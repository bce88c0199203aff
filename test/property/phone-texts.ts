// Random texts for the laws of the phone matcher: any text at all, and texts dense with what numbers are
// made of, which find the corners that prose never does.
import fc from 'fast-check';

const PIECES = [
  ...'0123456789',
  ...'+-.,:;/()[] \t\n#*x~_=@&?%$',
  '00',
  '+1',
  '+49',
  '(0)',
  '212',
  '555',
  '0101',
  ' 030 ',
  '23125',
  '1-800-',
  'FLOWERS',
  ' ext. ',
  ' x',
  ';ext=',
  ' poste ',
  '内線',
  '转',
  'Tel. ',
  'Fax: ',
  'Order #',
  ' Uhr',
  ' or ',
  '\u00a0',
  '\u200b',
  '\u202a',
  '\u2066',
  '\u00ad',
  '\u2011',
  '–',
  '（',
  '）',
  '＋',
  '０',
  '５',
  '٠',
  '٥',
  '९',
  '𝟓',
  '5️⃣',
  '\ud835',
  '.com/',
  'http://',
  '2021-07-14',
  ' 08:30',
  '€',
];

/** Texts of up to about 200 characters, dense with digits, punctuation, labels and marks. */
export const phoneLikeText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((all) => all.join(''));

/** Any text: whole characters, lone surrogates, phone-like pieces. */
export const anyText = fc.oneof(
  phoneLikeText,
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** Countries with plans of different kinds: rigid, open, without trunk, with complex trunks. */
export const someCountry = fc.constantFrom(
  'US',
  'DE',
  'AT',
  'GB',
  'FR',
  'IT',
  'JP',
  'BR',
  'AR',
  'CN',
  'IN',
  'RU',
);
