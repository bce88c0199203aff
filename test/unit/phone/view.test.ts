// The plain view of a text, and the way back from it to the text's own offsets.

import { describe, expect, it } from 'vitest';
import { endIn, startIn, view } from '../../../src/core/phone/digits.ts';

describe('a plain view', () => {
  it.each([
    // as it is
    ['Tel. 030/12 (a)', 'Tel. 030/12 (a)'],
    ['~!@#$%^&*_', '~!@#$%^&*_'],
    // white space is one space
    ['a  b', 'a b'],
    ['a \t\n b', 'a b'],
    ['a\u00a0\u2007\u202f\u3000b', 'a b'],
    ['a\u0000\u001fb', 'a b'],
    ['a\u007fb', 'a\u007fb'],
    ['  a', ' a'],
    // what cannot be seen is gone
    ['1\u200b2\u00ad3\u202a4\u20695\ufe0f\u20e3', '12345'],
    // dashes, tildes, dots
    ['1\u20102\u22123\ufe634', '1-2-3-4'],
    ['1\u20142\u20133\uff0d4\u20154', '1–2–3–4–4'],
    ['1\u223c2\u301c3', '1~2~3'],
    ['1·2\u22193\u30fb4', '1.2.3.4'],
    ['a · 1', 'a | 1'],
    ['1 · 2', '1 | 2'],
    ['1·a', '1|a'],
    ['03ー1234', '03-1234'],
    ['サーバー 1', 'サーバー 1'],
    // digits and signs of other scripts
    ['＋４９（０）３０', '+49(0)30'],
    ['！～', '!~'],
    ['\uff00\uff5f', '\uff00\uff5f'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۹ ०९ ๐๙ ༠༩', '09 09 09 09'],
    ['\u066a\u065f', '\u066a\u065f'],
    ['\u{1d7d8}\u{1d7e1}', '09'],
    ['ü ж 電', 'ü ж 電'],
    ['', ''],
  ])('%j is %j', (source, text) => {
    expect(view(source).text).toBe(text);
    expect(view(source).source).toBe(source);
    expect(view(source).text, 'once more, from memory').toBe(text);
  });
});

describe('a carrier’s place', () => {
  it.each([
    ['(0xx11) 5555 1234', '(011) 5555 1234'],
    ['0XX11 5555', '011 5555'],
    ['0 xx 11 5555', '0  11 5555'],
    ['0xx11)', '011)'],
    // a number in base sixteen, and words
    ['00xx11 5', '00xx11 5'],
    ['0xx1 5', '0xx1 5'],
    ['0xx111 5', '0xx111 5'],
    ['0xx11', '0xx11'],
    ['0xX11 5', '0xX11 5'],
    ['0xff11 5', '0xff11 5'],
    // each of them
    ['0xx11 5 or 0xx21 6', '011 5 or 021 6'],
  ])('%j is %j', (source, text) => {
    expect(view(source).text).toBe(text);
  });
});

describe('a view that needs no way back', () => {
  it.each(['212 555-0147', 'Call 212', '', '(0)+./[]'])('%j', (source) => {
    expect(view(source).map).toBeNull();
  });

  it.each(['212  555', '212\u00a0555', '212ü', '0xx11 5', '212\t5'])('but %j does', (source) => {
    expect(view(source).map).not.toBeNull();
  });
});

describe('a wordless view', () => {
  it.each([
    ['212 555-0147', true],
    ['(0)30/12.34 [5] +6', true],
    ['', true],
    ['1:2', false],
    ['212 x5', false],
    ['212–5', false],
    ['212\u007f5', false],
    ['\u0080', false],
    // after it was made plain, too
    ['212  555', true],
    ['212 \u00a0555', true],
    ['２１２', true],
    ['212  x', false],
  ])('%j: %j', (source, isWordless) => {
    expect(view(source).isWordless).toBe(isWordless);
  });
});

describe('the way back', () => {
  /** The source's own text of what stands in the view at `piece`. */
  function back(source: string, piece: string): string {
    const seen = view(source);
    const at = seen.text.indexOf(piece);
    expect(at, `${piece} in ${seen.text}`).toBeGreaterThanOrEqual(0);
    return source.slice(startIn(seen, at), endIn(seen, at + piece.length));
  }

  it.each([
    ['Tel. 212 555', '212 555', '212 555'],
    ['a  b 212', '212', '212'],
    ['Tel.\u00a0\u00a0212\u200b555 now', '212555', '212\u200b555'],
    ['１２３ a', '123', '１２３'],
    ['\u{1d7d8}\u{1d7d9} 5', '01', '\u{1d7d8}\u{1d7d9}'],
    ['\u{1d7d8} 5', '5', '5'],
    ['x\u{1d7d8}', '0', '\u{1d7d8}'],
    ['\u{1f600} 212', '212', '212'],
    ['\u{1f600} 212 \u{1f600}', '212 \u{1f600}', '212 \u{1f600}'],
    ['(0xx11) 5555', '(011) 5555', '(0xx11) 5555'],
    ['a 0xx11 5 or 0xx21 6', '021 6', '0xx21 6'],
    ['\uffff1', '1', '1'],
    ['1\uffff', '1\uffff', '1\uffff'],
  ])('%j: %j is %j', (source, piece, expected) => {
    expect(back(source, piece)).toBe(expected);
  });

  it('ends where the text ends', () => {
    expect(startIn(view('a  b'), 3)).toBe(4);
    expect(endIn(view('a  b'), 3)).toBe(4);
    expect(startIn(view('ab'), 2)).toBe(2);
    expect(endIn(view('ab'), 2)).toBe(2);
  });
});
