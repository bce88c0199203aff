// Sentences and code fit: none missing, none unused, and nothing that people read stands in the code itself.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAILURE_CODES } from '../../src/core/failure.ts';
import { readSources } from '../support/import-rule.ts';
import { pluralKeys, readMessages } from '../support/locales.ts';
import { root } from '../support/root.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const english = readMessages('en');
const keys = Object.keys(english);
const sources = await readSources();
const code = sources.map(({ text }) => text).join('\n');

/** Keys as the code spells them; a template literal stands for every key that fits it. */
function usedKeys(): RegExp[] {
  const spelled = code.match(/'[a-z]+(?:_[a-z0-9]+)+'/g) ?? [];
  const patterns = code.match(/`[a-z]+(?:_[a-z]+)*_\$\{[^`]*\}`/g) ?? [];
  const inManifest = read('manifest.json').match(/__MSG_\w+__/g) ?? [];
  const failures = FAILURE_CODES.map((failure) => `failure_${failure.replaceAll('-', '_')}`);
  return [
    ...spelled.map((key) => key.slice(1, -1)),
    ...patterns.map((pattern) => pattern.slice(1, -1).replace(/\$\{[^}]*\}/g, '[a-z_]+')),
    ...inManifest.map((key) => key.slice('__MSG_'.length, -2)),
    ...failures,
    ...pluralKeys(english).flatMap((key) => (code.includes(`plural('${key}'`) ? [`${key}_\\w+`] : [])),
  ].map((pattern) => new RegExp(`^${pattern}$`));
}

const asked = (call: RegExp): string[] => [...code.matchAll(call)].map(([, key]) => key ?? '');

describe('extension/_locales', () => {
  it('holds no sentence that nobody says', () => {
    // What is said of a failure has a code; a template must not let others pass.
    const used = usedKeys().filter(({ source }) => !source.startsWith('^failure_[') && source !== '^_\\w+$');
    expect(keys.filter((key) => !used.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it('holds every sentence that is asked for by name', () => {
    const spelled = asked(/\bt\(\s*'([^']+)'/g);
    const inManifest = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect([...spelled, ...inManifest].filter((key) => !english[key])).toEqual([]);
    expect(spelled.length).toBeGreaterThan(10);
  });

  it('holds every form of a sentence that is asked for by count', () => {
    const counted = asked(/\bplural\(\s*'([^']+)'/g);
    expect([...new Set(counted)].sort()).toEqual(pluralKeys(english).sort());
  });

  it('holds at least one sentence for every name that is put together', () => {
    const names = (code.match(/\bt\(`[^`]+`/g) ?? []).map((call) => call.slice(3, -1));
    const patterns = names.map((name) => new RegExp(`^${name.replace(/\$\{[^}]*\}/g, '[a-z_]+')}$`));
    expect(patterns.filter((pattern) => !keys.some((key) => pattern.test(key)))).toEqual([]);
    expect(patterns.length).toBeGreaterThan(5);
  });
});

describe('what people read', () => {
  const ATTRIBUTE =
    /\b(?:label|busyLabel|title|placeholder|alt|hint|note|text|aria-label)="(?![^"]*example\.com")[^"]*\p{L}/u;
  const BETWEEN_TAGS = /(?:<\w[^<>{}]*>|^|[a-z"}]>)\s*\p{L}[^<>{}=;]*<\//mu;
  const SET = /(?:textContent|title|placeholder|ariaLabel)\s*=\s*['`]\p{L}|'aria-label',\s*['"`]\p{L}/u;
  const isLiteral = (text: string) => ATTRIBUTE.test(text) || BETWEEN_TAGS.test(text) || SET.test(text);

  /** Lines of words alone, as the formatter breaks longer ones: a line of JSX between two tags. */
  const LINE = />\n\s*(\p{L}[^<>{}=;()]*)\n\s*<\//gu;

  it('stands in no source file', () => {
    const literal = sources.flatMap(({ file, text }) => {
      const lines = text.split('\n').filter((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line));
      const alone = [...lines.join('\n').matchAll(LINE)].map(([, words]) => words ?? '');
      return [...lines.filter(isLiteral), ...alone].map((line) => `${file}: ${line.trim()}`);
    });
    expect(literal).toEqual([]);
  });

  it.each([
    '<h2>Recent calls</h2>',
    '  <Field label="Number" />',
    "end.setAttribute('aria-label', 'Close');",
    "line.textContent = 'Calling';",
    '<p class="note">No calls.</p>',
  ])('is seen in %s', (line) => expect(isLiteral(line)).toBe(true));

  it('stands in no page of ours but the title it has until its script runs', () => {
    const pages = readdirSync(path.join(root, 'extension')).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const words = read(`extension/${page}`).replace(/<title>[^<]*<\/title>/, '');
      expect(words.replace(/<[^>]*>/g, '').trim()).toBe('');
    }
  });
});
