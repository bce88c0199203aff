// `npm run detect` as a person or a script calls it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../detect/options.ts';
import { root } from '../support/root.ts';
import { makeTemp, removeTemp } from '../support/temp.ts';

let folder = '';

beforeAll(() => {
  folder = makeTemp('detect');
});

afterAll(() => removeTemp(folder));

/** Runs the command from the temporary folder; standard output must be JSON lines and nothing else. */
function detect(args: readonly string[], input = '') {
  const runner = path.join(root, 'test/support/run.mjs');
  const env = { ...process.env, INIT_CWD: folder };
  const run = spawnSync(process.execPath, [runner, 'test/detect/cli.ts', ...args], { cwd: root, env, input });
  const lines = run.stdout.toString().split('\n').filter(Boolean);
  return { code: run.status, said: run.stderr.toString(), answers: lines.map((line) => JSON.parse(line)) };
}

const put = (name: string, html: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), html);
};

const number = (e164: string, text: string, country: string, ext: string | null = null) => ({
  e164,
  ext,
  text,
  country,
});

describe('npm run detect, for pages', () => {
  it('prints one line a file in the order given, numbers in document order, frames included', () => {
    put('one.html', '<p>Desk (415) 555-0142 x12</p><p>London <b>+44 20</b> 7946 0958</p>');
    put('below/two.html', '<p>No digits here</p>');
    put('inner.html', '<p>Inside: 212-555-0108</p>');
    put(
      'three.html',
      `<p>Outside: 415-555-0187</p><iframe src="inner.html"></iframe>
       <iframe srcdoc="<p>Written in: 415-555-0119</p>"></iframe>
       <iframe sandbox srcdoc="<p>Boxed: 415-555-0131</p>"></iframe>
       <iframe></iframe><iframe src="https://nowhere.example/"></iframe>`,
    );
    const { code, answers } = detect([
      '--country',
      'US',
      '--json',
      'one.html',
      'below/two.html',
      'three.html',
    ]);
    expect(answers).toEqual([
      {
        file: 'one.html',
        numbers: [
          number('+14155550142', '(415) 555-0142 x12', 'US', '12'),
          number('+442079460958', '+44 20 7946 0958', 'GB'),
        ],
      },
      { file: 'below/two.html', numbers: [] },
      {
        file: 'three.html',
        numbers: [
          number('+14155550187', '415-555-0187', 'US'),
          number('+12125550108', '212-555-0108', 'US'),
          number('+14155550119', '415-555-0119', 'US'),
          number('+14155550131', '415-555-0131', 'US'),
        ],
      },
    ]);
    expect(code).toBe(0);
  });

  it('reads national numbers as of the country given', () => {
    put('berlin.html', '<p>Labor: 030 23125142</p>');
    const { answers } = detect(['--country', 'DE', 'berlin.html']);
    expect(answers).toEqual([
      { file: 'berlin.html', numbers: [number('+493023125142', '030 23125142', 'DE')] },
    ]);
  });

  it('says in one line what it cannot look at', () => {
    expect(detect(['--country', 'US', 'missing.html'])).toEqual({
      code: 1,
      said: 'There is no file missing.html.\n',
      answers: [],
    });
    put('notes.txt', '(415) 555-0142');
    const { code, said } = detect(['--country', 'US', 'notes.txt']);
    expect({ code, said }).toEqual({
      code: 1,
      said: 'notes.txt: this is text/plain; the extension looks at HTML only.\n',
    });
  });
});

describe('npm run detect, for lines', () => {
  it('prints one line for each, with offsets in UTF-16 units', () => {
    const { answers } = detect(
      ['--country', 'US', '--lines'],
      'Lab 😀 415-555-0187\r\n\nx(415) 555-0142 ext. 9',
    );
    expect(answers).toEqual([
      {
        text: 'Lab 😀 415-555-0187',
        numbers: [{ e164: '+14155550187', ext: null, start: 7, end: 19, country: 'US' }],
      },
      { text: '', numbers: [] },
      expect.objectContaining({ text: 'x(415) 555-0142 ext. 9' }),
    ]);
  });

  it('reads JSON strings, whatever they hold', () => {
    const text = 'one\u2028two\n415-555-0187';
    const { answers } = detect(['--country', 'us', '--json-lines'], `${JSON.stringify(text)}\n`);
    expect(answers).toHaveLength(1);
    expect(answers[0].text).toBe(text);
    expect(answers[0].numbers).toHaveLength(1);
  });

  it('stops at a line that is no JSON string, naming it', () => {
    const { code, said, answers } = detect(['--country', 'US', '--json-lines'], '"fine"\nnot');
    expect({ code, said }).toEqual({ code: 1, said: 'Line 2 of standard input is not a JSON string.\n' });
    expect(answers).toEqual([{ text: 'fine', numbers: [] }]);
  });

  it.each([
    [['--lines'], 'Say the country of national numbers: --country US'],
    [['--country', 'ZZ', '--lines'], '--country ZZ: no country with a numbering plan.'],
    [['--country', 'US'], 'Name the pages to look at, or give --lines (--help tells more).'],
    [['--country', 'US', '--lines', 'a.html'], '--lines reads standard input; it takes no files.'],
  ])('%j is refused in one line', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
