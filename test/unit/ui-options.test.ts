// What the settings page decides without a page: when something is saved, and what of a half-typed list is.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CHOICES } from '../../src/core/account.ts';
import { unknownNames } from '../../src/core/dialing/template.ts';
import { createSaver } from '../../src/ui/options/saver.ts';
import {
  type Column,
  emptyRow,
  isEcho,
  keptRows,
  leftRows,
  movedRows,
  type Row,
  typedRow,
} from '../../src/ui/options/use-rows.ts';
import { fold, wordsOf } from '../../src/ui/options/words.ts';

describe('saving', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const named = (name: string) => ({ ...DEFAULT_CHOICES, name });

  it('waits for a pause and sends the latest state once', async () => {
    const save = vi.fn(async () => true);
    const saver = createSaver(save);
    for (const name of ['O', 'Of', 'Office']) saver.put('a', named(name));
    saver.put('b', named('Home'));
    expect(saver.isIdle()).toBe(false);
    await vi.runAllTimersAsync();
    expect(save.mock.calls).toEqual([
      ['a', named('Office')],
      ['b', named('Home')],
    ]);
    expect(saver.isIdle()).toBe(true);
  });

  it('sends at once where asked to, and then no second time', async () => {
    const save = vi.fn(async () => true);
    const saver = createSaver(save);
    saver.put('a', named('Office'));
    await saver.flush();
    await vi.runAllTimersAsync();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('keeps what failed due, unless something newer took its place', async () => {
    const save = vi.fn(async () => false);
    const saver = createSaver(save);
    saver.put('a', named('Office'));
    await saver.flush();
    expect(saver.isIdle()).toBe(false);
    saver.put('a', named('Newer'));
    save.mockResolvedValue(true);
    await saver.flush();
    expect(save.mock.calls.at(-1)).toEqual(['a', named('Newer')]);
    expect(saver.isIdle()).toBe(true);
  });

  it('sends one after the other, in order', async () => {
    let saved = (_isSaved: boolean): void => undefined;
    const first = new Promise<boolean>((resolve) => {
      saved = resolve;
    });
    const save = vi.fn(async () => true).mockReturnValueOnce(first);
    const saver = createSaver(save);
    saver.put('a', named('One'));
    void saver.flush();
    saver.put('a', named('Two'));
    const done = saver.flush();
    await vi.runAllTimersAsync();
    expect(save).toHaveBeenCalledTimes(1);
    saved(true);
    await done;
    expect(save.mock.calls.at(-1)).toEqual(['a', named('Two')]);
  });
});

describe('rows', () => {
  const column = (pattern: RegExp): Column => ({
    label: '',
    placeholder: '',
    check: (text) => (pattern.test(text) ? '' : 'wrong'),
  });
  const columns = [column(/^[0-9]+$/), column(/^[a-z]+$/)];
  const row = (first: string, second: string): Row =>
    typedRow(typedRow(emptyRow(columns), columns, 0, first), columns, 1, second);

  it('keeps what a row said when it was last right', () => {
    const right = row(' 12 ', 'ab');
    const wrong = typedRow(right, columns, 1, 'A!');
    expect([wrong.texts, wrong.kept]).toEqual([
      [' 12 ', 'A!'],
      ['12', 'ab'],
    ]);
    expect(keptRows([wrong, emptyRow(columns), row('1', '')])).toEqual([['12', 'ab']]);
  });

  it('drops a row left empty, and marks any other', () => {
    const [empty, half] = [emptyRow(columns), row('1', '')];
    expect(leftRows([empty, half], empty.key)).toEqual([half]);
    expect(leftRows([empty, half], half.key)).toEqual([empty, { ...half, isLeft: true }]);
  });

  it('moves a row by one, and none beyond the ends', () => {
    const [a, b, c] = [row('1', 'a'), row('2', 'b'), row('3', 'c')];
    expect(movedRows([a, b, c], c.key, -1)).toEqual([a, c, b]);
    expect(movedRows([a, b, c], a.key, 1)).toEqual([b, a, c]);
    expect(movedRows([a, b, c], a.key, -1)).toEqual([a, b, c]);
    expect(movedRows([a, b, c], c.key, 1)).toEqual([a, b, c]);
  });
});

describe('words', () => {
  it('are folded: case and accents do not count', () => {
    expect(fold('Préfixe INTERNATIONAL')).toBe('prefixe international');
    expect(wordsOf('  Ring  Time ')).toEqual(['ring', 'time']);
    expect(wordsOf('   ')).toEqual([]);
  });
});

describe('unknownNames', () => {
  it.each([
    ['Call {number} on {site}', []],
    ['{nmber}', ['{nmber}']],
    ['{Number} {}', ['{Number}', '{}']],
    ['no braces }{', []],
  ])('%s', (template, unknown) => {
    expect(unknownNames(template)).toEqual(unknown);
  });
});

describe('what comes back from the store', () => {
  it('is an echo of our own change, also when the person has typed on', () => {
    const sent = ['[["3","7"]]', '[["34","7"]]', '[["345","7"]]'];
    expect(isEcho(sent, [['34', '7']])).toBe(true);
    expect(sent).toEqual(['[["345","7"]]']);
    expect(isEcho(sent, [['345', '7']])).toBe(true);
    expect(sent).toEqual([]);
  });

  it("is somebody else's change otherwise", () => {
    const sent = ['[["3","7"]]'];
    expect(isEcho(sent, [['9', '9']])).toBe(false);
    expect(sent).toEqual(['[["3","7"]]']);
  });
});
