// Patterns for how digits begin, told from the first digit where that is enough: most numbers begin with neither an
// international nor a national prefix, and to ask a pattern costs more than to look at a digit.

/** What a text may begin with: bit `d` for the digit `d`, and whether the pattern also fits the empty text. */
interface First {
  readonly digits: number;
  readonly isOptional: boolean;
}

const ALL = 0b11_1111_1111;
const ANYTHING: First = { digits: ALL, isOptional: true };

/** The parts between bars outside all brackets. */
function alternativesOf(pattern: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char !== '|' || depth > 0) continue;
    parts.push(pattern.slice(from, i));
    from = i + 1;
  }
  return [...parts, pattern.slice(from)];
}

/** `[13-5]` */
function digitsOfClass(inside: string): number {
  let digits = 0;
  for (const [, first = '', last = first] of inside.matchAll(/(\d)(?:-(\d))?/g))
    for (let digit = Number(first); digit <= Number(last); digit++) digits |= 1 << digit;
  return digits;
}

/** A digit, a class of digits, a group, and how often it stands there; any other beginning may be anything. */
const ATOM = /^(?:(\d)|(\\d)|\[([\d-]+)\]|\((?:\?:)?)/;

/** Where the bracket that opens the pattern closes. */
function closingOf(pattern: string): number {
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] === '(') depth++;
    if (pattern[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

function firstOfSequence(pattern: string): First {
  if (pattern === '') return { digits: 0, isOptional: true };
  const [atom, digit, isAny, inside = ''] = ATOM.exec(pattern) ?? [];
  // A bracket that looks ahead says what does not follow, too.
  if (atom === undefined || /^\(\?(?!:)/.test(pattern)) return ANYTHING;
  const isGroup = atom.startsWith('(');
  const end = isGroup ? closingOf(pattern) + 1 : atom.length;
  let own: First = { digits: digitsOfClass(inside), isOptional: false };
  if (isGroup) own = firstOf(pattern.slice(atom.length, end - 1));
  else if (digit) own = { digits: 1 << Number(digit), isOptional: false };
  else if (isAny) own = { digits: ALL, isOptional: false };
  const after = pattern.slice(end);
  if (!own.isOptional && !/^(?:[?*]|\{0)/.test(after)) return own;
  const rest = firstOfSequence(after.replace(/^(?:[?*+]|\{[\d,]+\})\??/, ''));
  return { digits: own.digits | rest.digits, isOptional: rest.isOptional };
}

function firstOf(pattern: string): First {
  const all = alternativesOf(pattern).map(firstOfSequence);
  return {
    digits: all.reduce((sum, { digits }) => sum | digits, 0),
    isOptional: all.some(({ isOptional }) => isOptional),
  };
}

/** Digits, as bits, that a row of digits may begin with if the pattern fits its beginning. */
export function firstDigits(pattern: string): number {
  const { digits, isOptional } = firstOf(pattern);
  return isOptional ? ALL : digits;
}

/** A pattern that is asked only about rows of digits that may begin so. */
export interface Opening {
  readonly pattern: RegExp;
  exec(digits: string): RegExpExecArray | null;
}

const ZERO = 0x30;

/** Anchors a pattern of the metadata at a row's beginning. */
export function openingOf(source: string): Opening {
  const first = firstDigits(source);
  const pattern = new RegExp(`^(?:${source})`);
  return {
    pattern,
    exec: (digits) => ((first >> (digits.charCodeAt(0) - ZERO)) & 1 ? pattern.exec(digits) : null),
  };
}
