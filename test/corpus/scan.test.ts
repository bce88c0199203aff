// The scan passes on all the matcher could accept, on every text of the corpus and on what people and
// programs make of such texts. docs/decisions/scan.md says why it must.
import { describe, expect, it } from 'vitest';
import { mayHoldNumber, narrowed } from '../../src/content/text.ts';
import { matchCandidate } from '../../src/core/phone/match.ts';
import { scanBlock } from '../../src/core/phone/scan.ts';
import { casesOf } from './cases.ts';

interface Sample {
  readonly text: string;
  readonly country: string;
}

/** Longest text the matcher is asked about as a whole. */
const WHOLE = 590;

const digitsOf = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const nth = (text: string, pattern: RegExp, every: number, put: string): string => {
  let count = 0;
  return text.replace(pattern, (found) => (count++ % every === 0 ? found + put : found));
};

/** What becomes of a text on its way into a page. */
const CHANGES: Readonly<Record<string, (text: string, other: string) => string>> = {
  'as it is': (text) => text,
  'in full-width digits': digitsOf(0xff10),
  'in Arabic digits': digitsOf(0x0660),
  'with hidden marks': (text) => nth(text, /\d/g, 3, '\u200b'),
  'with other hyphens': (text) => text.replace(/-/g, '\u2011'),
  'with spaces that do not break': (text) => text.replace(/ /g, '\u00a0'),
  'set wide': (text) => text.replace(/ /g, `\n${' '.repeat(40)}`),
  'cut in the middle': (text) => text.slice(Math.floor(text.length / 3)),
  'joined to another': (text, other) => `${text} ${other}`,
};

/** Numbers of the whole text that no candidate holds, and whether a gate was shut before any. */
function missed({ text, country }: Sample): string[] {
  const line = narrowed(text).slice(0, WHOLE);
  const whole = { text: line, start: 0, end: line.length, joins: [], at: 0 };
  const found = matchCandidate(whole, { country });
  const candidates = scanBlock(line, []);
  const isHeld = (at: number) => candidates.some((one) => at >= one.at + one.start && at < one.at + one.end);
  const lost = found
    .filter(({ start }) => !isHeld(start))
    .map(({ e164 }) => `${e164} (${country}) in “${text}”`);
  const isShut = found.length > 0 && !mayHoldNumber(text.slice(0, WHOLE * 50));
  return isShut ? [`the gate of “${text}” (${country})`] : lost;
}

function samplesOf(test: Parameters<typeof casesOf>[0]): Sample[] {
  const google = casesOf(test, 'phone-number-matcher-cases.json');
  const labelled = casesOf(test, 'labelled-phones.json');
  const not = casesOf(test, 'not-phones.json');
  const all = [
    ...google.map(({ text, region }) => ({ text: text ?? '', country: region ?? 'US' })),
    ...[...labelled, ...not].map(({ text, country }) => ({ text, country })),
  ];
  const known = new Map(all.map((sample) => [`${sample.country} ${sample.text}`, sample]));
  return [...known.values()];
}

describe('every number the whole text holds is in a candidate', () => {
  it.for(Object.entries(CHANGES))('the corpus %s', ([, change], test) => {
    const samples = samplesOf(test);
    const changed = samples.map(({ text, country }, i) => ({
      country,
      text: change(text, samples[(i + 1) % samples.length]?.text ?? ''),
    }));
    expect(changed.flatMap(missed)).toEqual([]);
    expect(changed.length).toBeGreaterThan(1500);
  });
});
