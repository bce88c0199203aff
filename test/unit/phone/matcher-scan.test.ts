// The page's scan: what it lets pass, what it leaves, and how long its candidates are.
import { describe, expect, it } from 'vitest';
import { hasCandidate } from '../../../src/core/phone/clusters.ts';
import { scanBlock } from '../../../src/core/phone/scan.ts';

const PASSES = [
  '(212) 555-0123',
  '+49 30 2312501',
  '００４９　３０　２３１２５０１',
  '٠٣٠ ٢٣١٢٥٠١',
  'Tel. 26 43 21',
  'dial 911',
  'ext. 301',
  '1-800-FLOWERS',
  '1\u2011800\u2011FLOWERS',
  '1\u00a0800\u00a0FLOWERS',
  '1-800-\u200bFLOWERS',
  '1-800-F\u00adLOWERS',
  'call 1-866-get-wifi',
  '0800 DENTIST',
  '(734) 668-TIME',
];
const LEAVES = ['In 2020 we were 12', '€ 1,234.50', '14:30', 'over 800 people', 'page 12 of 340', ''];

describe('scanBlock', () => {
  it.each(PASSES)('lets %s pass, and the gate with it', (text) => {
    expect(scanBlock(text, [])).toHaveLength(1);
    expect(hasCandidate(`before ${text} after`)).toBe(true);
  });

  it.each(LEAVES)('leaves %s', (text) => {
    expect(scanBlock(text, [])).toEqual([]);
    expect(hasCandidate(text)).toBe(false);
  });

  it('cuts long rows of numbers into bounded candidates that share no digit', () => {
    const text = '030 2312501 '.repeat(500);
    const candidates = scanBlock(text, [7, 100, 2000]);
    expect(candidates.length).toBeGreaterThan(10);
    let last = 0;
    for (const { text: piece, start, end, at, joins } of candidates) {
      expect(piece.length).toBeLessThanOrEqual(400);
      expect(piece).toBe(text.slice(at, at + piece.length));
      expect(at + start).toBeGreaterThanOrEqual(last);
      expect(joins.every((join) => join > 0 && join < piece.length)).toBe(true);
      last = at + end;
    }
  });

  it('keeps the gate open wherever the block gave a candidate, whatever stands around it', () => {
    for (const text of PASSES)
      for (const other of ['2021', 'x', ' ', '1', '+', 'tel', '05.11.2021'])
        expect(hasCandidate(other + text + other)).toBe(true);
  });
});
