// Numbers with keypad letters: 1-800-FLOWERS, (734) 668-TIME, 1300 LAWYER. Letters are taken for digits
// only where a toll-free prefix, a plus, brackets or a phone word makes it certain.

/** A vanity number's digits and where it stands in the view. */
export interface Vanity {
  readonly start: number;
  readonly end: number;
  /** Digits as dialled, a leading 1 included; may be longer than the plan: people add letters. */
  readonly digits: string;
  readonly plus: boolean;
  /** A prefix, a plus or brackets say by themselves that this is a number. */
  readonly certain: boolean;
  /** Written as in North America: no other plan may claim it. */
  readonly northAmerican: boolean;
}

const KEYS = '22233344455566677778889999';

const NORTH_AMERICAN =
  /(?<![\p{L}\d]|\d[-. ])(?<code>\+?1[-. ]{0,2})?(?<open>\()?(?<area>[2-9]\d\d)\)?(?<gap>[-. ]{1,2}|(?<=\)))(?=[\dA-Za-z])/gu;
const PREFIXED = /(?<![\p{L}\d]|\d[-. ])(?<prefix>0800|0508|0808|0300|1300|1800|13)[- ](?=[A-Z])/gu;
const TOKEN = /([-. ]?)([A-Za-z\d]+)/y;
/** Digits behind a North American area code, and the most characters anyone writes there. */
const SUBSCRIBER = 7;
const MOST = 12;
/** More of them and the letters are a currency or a unit. */
const MOST_DIGITS = 4;

/** Nothing but digits and letters that look like some: whoever reads it reads digits, not a word. */
const isDisguise = (word: string): boolean => /^[OISLBZ]*\d[\dOISLBZ]*$/i.test(word);

const keyed = (word: string): string =>
  word.toUpperCase().replace(/[A-Z]/g, (letter) => KEYS[letter.charCodeAt(0) - 65] ?? '');

interface Word {
  readonly text: string;
  readonly end: number;
}

/** The word behind a prefix: tokens joined until `least` characters stand there. */
function wordAt(text: string, from: number, least: number, anyCase: boolean): Word | null {
  let word = '';
  TOKEN.lastIndex = from;
  while (word.length < least) {
    const end = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    const [, joint = '', token = ''] = match ?? [];
    if (!match || (end > from && joint === '')) return null;
    // Small letters are words of the sentence unless a hyphen ties them to the number.
    if (/[a-z]/.test(token) && !(anyCase && (joint === '-' || end === from))) return null;
    // Digits among them are a name or a code.
    if (/[a-z]\d|\d[a-z]|\d[A-Z][a-z]/.test(token)) return null;
    word += token;
  }
  const letters = word.replace(/\d/g, '').length;
  const fits = word.length === least || (word.length <= MOST && /[A-Za-z]{2}$/.test(word));
  if (
    letters < 3 ||
    isDisguise(word) ||
    word.length - letters > MOST_DIGITS ||
    !fits ||
    /^[\p{L}\d]/u.test(text.slice(TOKEN.lastIndex))
  )
    return null;
  return { text: word, end: TOKEN.lastIndex };
}

function* northAmerican(text: string): Iterable<Vanity> {
  for (const match of text.matchAll(NORTH_AMERICAN)) {
    const { code = '', open, area = '', gap = '' } = match.groups ?? {};
    const tollFree = /^8(?:00|33|44|55|66|77|88)$/.test(area);
    const from = match.index + match[0].length;
    const word = wordAt(text, from, SUBSCRIBER, tollFree && /^[-.]+$/.test(gap));
    if (!word) continue;
    const shaped = /^\d{3}[A-Za-z]{4}$|^[A-Za-z]{3}\d{4}$/.test(word.text) && gap !== ' ';
    const certain = tollFree || open !== undefined || code.startsWith('+') || shaped;
    const digits = (code ? '1' : '') + area + keyed(word.text);
    yield {
      start: match.index,
      end: word.end,
      digits,
      plus: code.startsWith('+'),
      certain,
      northAmerican: true,
    };
  }
}

function* prefixed(text: string): Iterable<Vanity> {
  for (const match of text.matchAll(PREFIXED)) {
    const { prefix = '' } = match.groups ?? {};
    const word = wordAt(text, match.index + match[0].length, prefix === '13' ? 4 : 6, false);
    if (!word || !/^[A-Z]+$/.test(word.text)) continue;
    const digits = prefix + keyed(word.text);
    yield {
      start: match.index,
      end: word.end,
      digits,
      plus: false,
      certain: prefix.length === 4,
      northAmerican: false,
    };
  }
}

const SPELLED = /\d\)?(?:[-.]{1,2}[A-Za-z]|[-. ]{0,2}[A-Z]{2})|\d[-. ]\d{1,3}[A-Z]/;

const LETTER = /[A-Za-z]/;

/** Every piece of a plain view that spells a number, in order of kind, not of place. */
export function vanities(text: string): Vanity[] {
  return LETTER.test(text) && SPELLED.test(text) ? [...prefixed(text), ...northAmerican(text)] : [];
}
