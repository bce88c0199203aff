// What is said of a failure: every one has a sentence, with its detail and the PBX's codes.

import { describe, expect, it } from 'vitest';
import { FAILURE_CODES, type Failure } from '../../src/core/failure.ts';
import { failureSentence } from '../../src/core/sentence.ts';
import { fillIn, readMessages } from '../support/locales.ts';

const entries = readMessages('en');
const t = (key: string, ...values: string[]): string => fillIn(entries, key, ...values);

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
