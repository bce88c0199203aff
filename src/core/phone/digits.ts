// One way to look at any text: digits of every script as 0-9, every space as ' ', every dash as '-' or
// '–', no invisible marks. The matcher works on this view only; `map` leads back to the text's offsets.

/** A text made plain. `map[i]` is the offset of `text[i]` in the original; null where they are equal. */
export interface View {
  readonly text: string;
  readonly map: readonly number[] | null;
}

/** Code points of the zero of each decimal digit script in use in the BMP (Unicode category Nd). */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];

const SPACES = /[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** Zero-width and bidirectional marks, soft hyphen, variation selectors, the keycap's frame. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff\u20e3]/;
const HYPHENS = /[\u2010\u2011\u2212\ufe63\u30fc\u058a\u05be]/;
const DASHES = /[\u2012-\u2015\uff0d\ufe58]/;
const TILDES = /[\u2053\u223c\u301c]/;
const MIDDLE_DOTS = /[\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65]/;
const PLAIN = /^(?:[!-~]| (?! ))*$/;

const table = new Map<number, string>();

/** What one UTF-16 unit becomes: '' for what cannot be seen. */
function plain(code: number): string {
  const known = table.get(code);
  if (known !== undefined) return known;
  const made = convert(code, String.fromCharCode(code));
  table.set(code, made);
  return made;
}

function convert(code: number, char: string): string {
  if (code < 0x21 || SPACES.test(char)) return ' ';
  if (code < 0x7f) return char;
  if (INVISIBLE.test(char)) return '';
  if (HYPHENS.test(char)) return '-';
  if (DASHES.test(char)) return '–';
  if (TILDES.test(char)) return '~';
  if (MIDDLE_DOTS.test(char)) return '·';
  // Full-width forms of ASCII.
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0);
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? char : String(code - zero);
}

/** The plain view of a text; runs of white space become one space. */
export function view(text: string): View {
  if (PLAIN.test(text)) return { text, map: null };
  const map: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = plain(text.charCodeAt(i));
    if (char === '' || (char === ' ' && out.endsWith(' '))) continue;
    out += char;
    map.push(i);
  }
  return { text: tightDots(out), map };
}

/** A middle dot between two digits separates groups; any other is a bullet between two things. */
const tightDots = (text: string): string =>
  text.includes('·') ? text.replace(/(?<=\d)·(?=\d)/g, '.').replaceAll('·', '|') : text;

/** Offset in the original of the view's offset `at`, as the start of something. */
export const startIn = ({ map }: View, at: number): number => (map ? (map[at] ?? map.length) : at);

/** Offset in the original just after the view's character before `at`. */
export const endIn = ({ map }: View, at: number): number => (map ? (map[at - 1] ?? -1) + 1 : at);
