// The shape of the project itself: who may import whom, and what must not stand in any file of it.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/fingerprint.ts';
import { problems, readSources } from '../support/import-rule.ts';
import { root } from '../support/root.ts';

describe('the import rule', () => {
  it('is kept by every file of src', async () => {
    expect(problems(await readSources())).toEqual([]);
  });

  const breaches = [
    ['src/core/a.ts', "import { b } from '../platform/b.ts';", 'must not import src/platform/b.ts'],
    ['src/core/a.ts', "import { x } from 'preact';", 'must not import preact'],
    ['src/core/a.ts', 'export const now = () => Date.now();', 'is not pure: Date.now'],
    ['src/platform/a.ts', "import { b } from '../ui/b.ts';", 'must not import src/ui/b.ts'],
    ['src/content/a.ts', "import { b } from '../background/b.ts';", 'must not import src/background/b.ts'],
    [
      'src/content/a.ts',
      "import { b } from '../platform/vault.ts';",
      'the content script reaches src/platform/vault.ts',
    ],
    ['src/ui/a.tsx', "import browser from 'webextension-polyfill';", 'must not import webextension-polyfill'],
    ['src/ui/a.tsx', 'chrome.tabs.query({});', 'names chrome.tabs.'],
    ['src/ui/index.ts', '', 'passes on everything another file exports'],
    ['src/ui/a.ts', "export * from './b.ts';", 'passes on everything another file exports'],
    ['src/other/a.ts', '', 'src has no folder other'],
  ];

  it.each(breaches)('sees %s: %s', (file, text, problem) => {
    expect(problems([{ file, text }]).join('\n')).toContain(problem);
  });

  it('sees a chain from the content script to the vault, and a cycle', () => {
    const chain = problems([
      { file: 'src/content/a.ts', text: "import '../platform/b.ts';" },
      { file: 'src/platform/b.ts', text: "import { v } from './vault.ts';" },
      { file: 'src/platform/vault.ts', text: "import { b } from './b.ts';" },
    ]);
    expect(chain).toContain('the content script reaches src/platform/vault.ts');
    expect(chain).toContain('a cycle: src/platform/b.ts → src/platform/vault.ts → src/platform/b.ts');
  });

  it('lets types through where no code comes with them', () => {
    const types = problems([
      { file: 'src/content/a.ts', text: "import type { V } from '../platform/vault.ts';" },
      { file: 'src/platform/vault.ts', text: "import type { V } from './vault.ts';" },
    ]);
    expect(types).toEqual([]);
  });

  it('does not take prose or a type name for the browser', () => {
    const text = "// chrome.tabs.query and fetch()\nconst word = 'browser.runtime.id';\nlet tab: chrome.Tab;";
    expect(problems([{ file: 'src/ui/a.ts', text }])).toEqual([]);
  });
});

/** Files git would publish; in a copy without git, everything that is ours. */
async function projectFiles(): Promise<string[]> {
  if (!existsSync(path.join(root, '.git'))) return filesBelow(['src', 'test', 'extension', 'docs', '.ci']);
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root });
  return listed
    .toString()
    .split('\0')
    .filter((file) => file && existsSync(path.join(root, file)));
}

const isText = (file: string): boolean => !/\.(?:png|ico|wav|jpg)$/.test(file);

async function linesWith(pattern: RegExp, isLooked = (_file: string) => true): Promise<string[]> {
  const files = (await projectFiles()).filter((file) => isText(file) && isLooked(file));
  return files.flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the files of the project', () => {
  it('name no path of a machine', async () => {
    const homes = '(?<![\\w.*}<])/(?:root|home|Users|work|workspace)/[\\w.-]+';
    const own = `${quoted(root)}/|${quoted(os.homedir())}/\\w`;
    expect(await linesWith(new RegExp(`${homes}|${own}`))).toEqual([]);
  });

  it('name no download host in the lock file', async () => {
    expect(
      await linesWith(/"resolved"|https?:\/\/registry/, (file) => file.endsWith('package-lock.json')),
    ).toEqual([]);
  });

  it('switch off no test, single none out, and leave nothing for later', async () => {
    const marks = new RegExp(
      `\\b(?:it|test|describe)\\.(?:${['only', 'todo'].join('|')})\\b|\\b${'TO'}DO\\b`,
    );
    expect(await linesWith(marks, (file) => /^(?:src|test)\//.test(file))).toEqual([]);
    // The corpus is other people's and may be absent; its tests then say so by name.
    const skips = new RegExp(`\\b(?:it|test|describe)\\.${'skip'}\\b`);
    expect(await linesWith(skips, (file) => /^test\/(?!corpus\/)/.test(file))).toEqual([]);
  });

  it('are of a size a person reads', async () => {
    const limits = [
      { below: /^src\/.*\.tsx?$/, lines: 260 },
      { below: /^test\/.*\.tsx?$/, lines: 400 },
    ];
    const long = (await projectFiles()).flatMap((file) => {
      const limit = limits.find(({ below }) => below.test(file))?.lines;
      const lines = limit ? readFileSync(path.join(root, file), 'utf8').split('\n').length : 0;
      return limit && lines > limit ? [`${file}: ${lines} lines`] : [];
    });
    expect(long).toEqual([]);
  });

  it('that docs/features.md shows a feature by are there', async () => {
    const files = await projectFiles();
    const text = readFileSync(path.join(root, 'docs', 'features.md'), 'utf8');
    const named = [...text.matchAll(/`(test\/[\w./*-]+)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(20);
    const patternOf = (name: string) => new RegExp(`^${quoted(name).replaceAll('\\*', '.*')}`);
    expect(named.filter((name) => !files.some((file) => patternOf(name).test(file)))).toEqual([]);
  });

  it('are no heavier than source is', async () => {
    const heavy = (await projectFiles()).filter((file) => statSync(path.join(root, file)).size > 500_000);
    expect(heavy).toEqual([]);
  });
});

it('docs/browsers.md says of each spec with a browser where it runs', () => {
  const text = readFileSync(path.join(root, 'docs/browsers.md'), 'utf8');
  const specs = readdirSync(path.join(root, 'test/e2e')).filter((file) => file.endsWith('.test.ts'));
  expect(specs.length).toBeGreaterThan(30);
  const names = specs.map((file) => file.replace('.test.ts', ''));
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
