// One way to look at any text: digits of every script as 0-9, every space as ' ', every dash as '-' or
// '–', no invisible marks. The matcher works on this view only; `map` leads back to the text's offsets.

/** A text made plain. `map[i]` is the offset of `text[i]` in `source`; null where they are equal. */
export interface View {
  readonly source: string;
  readonly text: string;
  readonly map: readonly number[] | null;
  /** Nothing but digits and what ties them. */
  readonly isWordless: boolean;
}

/** Code points of the zero of each decimal digit script in use (Unicode category Nd). */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0,
  0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec,
  0x1d7f6,
];

const SPACES = /[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** Soft hyphen, zero-width and bidirectional marks, variation selectors, the keycap's frame. */
const INVISIBLE = /\u00ad|\u061c|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]|\ufe0e|\ufe0f|\ufeff|\u20e3/;
const HYPHENS = /[\u2010\u2011\u2212\ufe63\u058a\u05be\u1400\u1806\u2e17\u2e1a\u2e40\u2e5d\u30a0]/;
const DASHES = /[\u2012-\u2015\uff0d\ufe58\u2e3a\u2e3b\u3030\ufe31\ufe32]/;
const TILDES = /[\u2053\u223c\u301c]/;
const MIDDLE_DOTS = /[\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65]/;
/** What a plain view has none of, or what may be a carrier's place (below). */
const UNPLAIN = /[^ -~]| {2}|0 ?(?:xx|XX)/;

const table = new Map<number, string>();

/** What one code point becomes: '' for what cannot be seen. */
function plain(code: number): string {
  const known = table.get(code);
  if (known !== undefined) return known;
  const made = convert(code, String.fromCodePoint(code));
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

const TIES = new Set(Array.from('-+()./[] ', (char) => char.charCodeAt(0)));
const IS_TIE = Uint8Array.from({ length: 128 }, (_, code) =>
  TIES.has(code) || (code > 47 && code < 58) ? 1 : 0,
);
const SPACE = 0x20;

/** One look at each character, no pattern: most cells of a table hold a number and nothing else. */
function isWordless(text: string): boolean {
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 || IS_TIE[code] === 0 || (code === SPACE && last === SPACE)) return false;
    last = code;
  }
  return true;
}

/** The plain view of a text; runs of white space become one space. */
export function view(source: string): View {
  if (isWordless(source)) return { source, text: source, map: null, isWordless: true };
  if (!UNPLAIN.test(source)) return { source, text: source, map: null, isWordless: false };
  const map: number[] = [];
  let text = '';
  for (let i = 0; i < source.length; i++) {
    const code = source.codePointAt(i) ?? 0;
    const made = plain(code);
    const skipped = made === '' || (made === ' ' && text.endsWith(' '));
    for (let k = 0; !skipped && k < made.length; k++) map.push(i + (made.length > 1 ? k : 0));
    if (!skipped) text += made;
    if (code > 0xffff) i++;
  }
  const tight = tightDots(text);
  return withoutCarrier({ source, text: tight, map, isWordless: isWordless(tight) });
}

/**
 * A middle dot between two digits separates groups; any other is a bullet between two things. The long
 * vowel mark of Japanese is a dash between digits and a letter of a word elsewhere.
 */
function tightDots(text: string): string {
  const dotted = text.includes('·') ? text.replace(/(?<=\d)·(?=\d)/g, '.').replaceAll('·', '|') : text;
  return dotted.includes('ー') ? dotted.replace(/(?<=\d)ー(?=\d)/g, '-') : dotted;
}

/** `(0xx11)`, `0xx11 …`: the two letters stand for the carrier one chooses in Brazil and Argentina; nobody dials them. */
const CARRIER = /(?<=(?<![\d.,])0 ?)(?:xx|XX)(?= ?\d\d ?[) ])/;

function withoutCarrier({ source, text, map, isWordless }: View): View {
  const at = text.search(CARRIER);
  if (at < 0 || !map) return { source, text, map, isWordless };
  return withoutCarrier({
    source,
    isWordless,
    text: text.slice(0, at) + text.slice(at + 2),
    map: [...map.slice(0, at), ...map.slice(at + 2)],
  });
}

/** Offset in the source of the view's offset `at`, as the start of something. */
export const startIn = ({ source, map }: View, at: number): number => (map ? (map[at] ?? source.length) : at);

/** Offset in the source just after the view's character before `at`. */
export function endIn({ source, map }: View, at: number): number {
  if (!map) return at;
  const last = map[at - 1] ?? 0;
  return last + ((source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
}
