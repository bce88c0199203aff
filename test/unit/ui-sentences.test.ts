// Every sentence there is: none missing, none unused, every placeholder filled.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAILURE_CODES, type Failure } from '../../src/core/failure.ts';
import { failureSentence } from '../../src/core/sentence.ts';
import { readSources } from '../support/import-rule.ts';
import { root } from '../support/root.ts';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const entries: Record<string, Entry> = JSON.parse(read('extension/_locales/en/messages.json'));

/** As `browser.i18n.getMessage` fills a sentence in. */
function t(key: string, ...values: string[]): string {
  const { message, placeholders = {} } = entries[key] ?? { message: '' };
  return message.replace(/\$(\w+)\$/g, (_all, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content ?? '';
    return values[Number(content.slice(1)) - 1] ?? '';
  });
}

const keyOf = (code: string): string => `failure_${code.replaceAll('-', '_')}`;

describe('failureSentence', () => {
  it.each(FAILURE_CODES)('has a sentence for %s that ends as sentences do', (code) => {
    const sentence = failureSentence({ code, detail: 'DETAIL', faults: [] }, t);
    expect(sentence).toMatch(/^[A-Z“].{15,}\.$/);
    expect(sentence).not.toContain('$');
    const takesDetail = entries[keyOf(code)]?.placeholders !== undefined && code !== 'fault';
    expect(sentence.includes('DETAIL')).toBe(takesDetail);
  });

  it("shows the PBX's words with their codes", () => {
    const faults = [
      { code: '10011', message: 'Missing required parameter (dial_first).' },
      { code: '10012', message: 'Malformed parameter (timeout)' },
    ];
    expect(failureSentence({ code: 'fault', faults }, t)).toContain(
      'Missing required parameter (dial_first) (10011); Malformed parameter (timeout) (10012).',
    );
  });

  const halves: [string, Failure, string][] = [
    ['without words', { code: 'fault', faults: [{ code: '84711', message: '' }] }, ' (84711).'],
    ['without a code', { code: 'fault', faults: [{ code: '', message: 'Busy' }] }, ' Busy.'],
    ['without anything', { code: 'fault' }, ' –.'],
  ];
  it.each(halves)('copes with a fault %s', (_what, failure, part) => {
    expect(failureSentence(failure, t)).toContain(part);
  });

  it('keeps the code of a fault it has its own sentence for', () => {
    const failure: Failure = { code: 'not-answered', faults: [{ code: '41591', message: 'Originate' }] };
    expect(failureSentence(failure, t)).toBe(
      'Your phone was not answered, so the number was not dialled. (41591)',
    );
  });
});

/** Keys as the code spells them; a template literal stands for every key that fits it. */
async function usedKeys(): Promise<RegExp[]> {
  const code = (await readSources()).map(({ text }) => text).join('\n');
  const spelled = code.match(/'[a-z]+(?:_[a-z0-9]+)+'/g) ?? [];
  const patterns = code.match(/`[a-z]+(?:_[a-z]+)*_\$\{[^`]*\}`/g) ?? [];
  const inManifest = read('manifest.json').match(/__MSG_\w+__/g) ?? [];
  return [
    ...spelled.map((key) => key.slice(1, -1)),
    ...patterns.map((pattern) => pattern.slice(1, -1).replace(/\$\{[^}]*\}/g, '[a-z_]+')),
    ...inManifest.map((key) => key.slice('__MSG_'.length, -2)),
  ].map((pattern) => new RegExp(`^${pattern}$`));
}

describe('extension/_locales', () => {
  it('holds no sentence that nobody says', async () => {
    const used = await usedKeys();
    const codes = FAILURE_CODES.map(keyOf);
    const unused = Object.keys(entries).filter((key) =>
      key.startsWith('failure_') ? !codes.includes(key) : !used.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('holds every sentence that the code asks for by name', async () => {
    const code = (await readSources()).map(({ text }) => text).join('\n');
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
    expect(asked.filter((key) => !entries[key])).toEqual([]);
    expect(asked.length).toBeGreaterThan(10);
  });

  it('declares every placeholder that a sentence has, and no other', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(entries)) {
      const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
      expect([key, ...new Set(named)].sort()).toEqual([key, ...Object.keys(placeholders)].sort());
    }
  });
});
