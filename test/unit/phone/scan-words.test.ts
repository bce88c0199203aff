// Short numbers are numbers only behind a word for phones: the page's scan must know the words under which
// the matcher takes any.
import { describe, expect, it } from 'vitest';
import { hasCandidate } from '../../../src/core/phone/clusters.ts';
import { matchCandidate } from '../../../src/core/phone/match.ts';
import { FAX_WORDS, PHONE_WORDS } from '../../../src/core/phone/words/phone.ts';

/** Countries whose plans have numbers of four to six digits, and two of their emergency numbers. */
const SHORT = [
  ['AD', '712345'],
  ['FO', '201234'],
  ['GL', '321000'],
  ['SB', '40123'],
  ['TO', '20123'],
  ['LU', '27 12 34'],
  ['SM', '886377'],
  ['FK', '31234'],
  ['SH', '22158'],
  ['DE', '110'],
  ['US', '911'],
] as const;

const CALLS = [
  'anrufen',
  'rufen Sie die',
  'wählen',
  'composez le',
  'llame al',
  'marque',
  'ligue',
  'chiamare il',
  'bel',
];
const WORDS = [...Object.values(PHONE_WORDS), FAX_WORDS].join(' ').replaceAll('*', '').split(/\s+/);

describe('the scan', () => {
  it('knows every word under which the matcher takes a short number', () => {
    let taken = 0;
    const missed: string[] = [];
    for (const word of new Set([...WORDS, ...CALLS]))
      for (const [country, number] of SHORT) {
        const text = `${word}: ${number}`;
        const whole = { text, start: 0, end: text.length, joins: [], at: 0 };
        const isTaken = matchCandidate(whole, { country }).length > 0;
        if (isTaken) taken++;
        if (isTaken && !hasCandidate(text)) missed.push(text);
      }
    expect(missed).toEqual([]);
    expect(taken).toBeGreaterThan(500);
  });
});
