// Numbers that people labelled on business pages: which are found, and with exactly the label's digits.
// The corpus holds 60 characters around each label and no host or language of the page.
import { createMatcher } from '../../src/core/phone/matcher.ts';
import type { MatchContext, PageEvidence } from '../../src/core/phone/types.ts';
import type { LabelledCase } from './corpus.ts';
import type { Found } from './detectors.ts';

const KEYPAD = '22233344455566677778889999';

const keyOf = (letter: string): string => KEYPAD[letter.charCodeAt(0) - 65] ?? '';

/**
 * Digits as dialled: keypad letters behind the first digit become digits ("1-800-FLOWERS"), other words,
 * such as a label or "ext", do not.
 */
export function dialled(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/^\D+/, '')
    .replace(/\b(?:ext(?:ension)?|x)\b\.?/gi, '');
  const isVanity = /[A-Z]{3}/.test(plain);
  return plain.replace(/[A-Z]/g, (letter) => (isVanity ? keyOf(letter) : '')).replace(/\D/g, '');
}

const digitCount = (text: string): number => text.replace(/\D/g, '').length;

/** Labels the demand is about: telephone numbers with at least seven digits. */
export function askedLabels(cases: readonly LabelledCase[]): readonly LabelledCase[] {
  return cases.filter((one) => one.type === 'TEL' && digitCount(one.label) >= 7);
}

/** The label's digits, and those of its first number where it lists several endings. */
function acceptedDigits(label: string): readonly string[] {
  const first = label.split(/\s*[/,]\s*/)[0] ?? label;
  return digitCount(first) >= 7 ? [dialled(label), dialled(first)] : [dialled(label)];
}

export type Verdict = 'exact' | 'found' | 'missed';

export function verdictOf(one: LabelledCase, found: readonly Found[]): Verdict {
  const touching = found.filter((each) => each.start < one.end && each.end > one.start);
  if (touching.length === 0) return 'missed';
  const got = touching.map((each) => dialled(one.text.slice(each.start, each.end)));
  const accepted = acceptedDigits(one.label);
  return accepted.includes(got.join('')) || got.some((digits) => accepted.includes(digits))
    ? 'exact'
    : 'found';
}

type Find = (one: LabelledCase) => readonly Found[];

export interface LabelledScore {
  readonly labels: number;
  readonly recall: number;
  readonly exact: number;
  readonly wrong: readonly { one: LabelledCase; verdict: Verdict; found: readonly Found[] }[];
}

export function scoreLabelled(all: readonly LabelledCase[], find: Find): LabelledScore {
  const judged = askedLabels(all).map((one) => {
    const found = find(one);
    return { one, found, verdict: verdictOf(one, found) };
  });
  const exact = judged.filter(({ verdict }) => verdict === 'exact').length;
  const missed = judged.filter(({ verdict }) => verdict === 'missed').length;
  return {
    labels: judged.length,
    recall: (judged.length - missed) / judged.length,
    exact: exact / judged.length,
    wrong: judged.filter(({ verdict }) => verdict !== 'exact'),
  };
}

const NOTHING_SAID: PageEvidence = {
  host: '',
  languages: [],
  addressCountries: [],
  telephones: [],
  addresses: [],
};

type Matcher = ReturnType<typeof createMatcher>;

/** International numbers of a page's fragments, as its own first pass over the page would meet them. */
function internationalOf(matcher: Matcher, texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    matcher
      .findNumbers(text, { country: 'US' })
      .filter((match) => match.reason === 'international')
      .map((match) => match.e164),
  );
}

/** Fragments with words beside the number: all that is left of the page's addresses. */
function addressesOf(cases: readonly LabelledCase[]): string[] {
  const around = cases.map((one) => `${one.text.slice(0, one.start)} ${one.text.slice(one.end)}`.trim());
  return [...new Set(around.filter((text) => /\p{L}{3}.*\p{L}{3}/u.test(text)))].slice(0, 20);
}

/** Domain of an e-mail or web address in a page's fragments, most likely the page's own; else empty. */
function hostIn(texts: readonly string[]): string {
  for (const text of texts) {
    const host = /(?:@|www\.|https?:\/\/)([a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,})/i.exec(text)?.[1];
    if (host) return host.toLowerCase();
  }
  return '';
}

/**
 * What the fragments of each page say about where it is from: the domain of an address in them, the words
 * around the numbers, international numbers. The page's own host and languages are not in the corpus.
 */
export function evidenceOfPages(
  matcher: Matcher,
  cases: readonly LabelledCase[],
): ReadonlyMap<string, PageEvidence> {
  const pages = new Map<string, LabelledCase[]>();
  for (const one of cases) pages.set(one.page, [...(pages.get(one.page) ?? []), one]);
  return new Map(
    [...pages].map(([page, list]) => {
      const texts = [...new Set(list.map((one) => one.text))];
      const telephones = internationalOf(matcher, texts).slice(0, 20);
      return [page, { ...NOTHING_SAID, host: hostIn(texts), telephones, addresses: addressesOf(list) }];
    }),
  );
}

const DOMAIN: Readonly<Record<string, string>> = { GB: 'uk' };

/** The host that a page of this country would most likely have: an upper bound for what a domain gives. */
export function hostOf(country: string): string {
  return country === 'US' ? 'www.example.com' : `www.example.${DOMAIN[country] ?? country.toLowerCase()}`;
}

/** How the country of a labelled page is told to the matcher. */
export type Telling = 'given' | 'fragments' | 'host';

/** Our matcher on labelled pages; `given`: the corpus's country; otherwise the user is American. */
export function ourFind(cases: readonly LabelledCase[], telling: Telling): Find {
  const matcher = createMatcher({});
  if (telling === 'given') return (one) => matcher.findNumbers(one.text, { country: one.country });
  const evidence = evidenceOfPages(matcher, cases);
  return (one) => {
    const said = evidence.get(one.page) ?? NOTHING_SAID;
    const host = telling === 'host' ? hostOf(one.country) : said.host;
    const context: MatchContext = { country: 'US', evidence: { ...said, host } };
    return matcher.findNumbers(one.text, context);
  };
}
