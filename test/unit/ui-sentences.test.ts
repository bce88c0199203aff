// What is said of a failure: every one has a sentence, with its detail and the PBX's codes.

import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import { FAILURE_CODES, type Failure } from '../../src/core/failure.ts';
import { callSentence, failureSentence } from '../../src/core/sentence.ts';
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

  it('leaves out what the sentence says itself, and what is empty', () => {
    const faults = [
      { code: '1', message: ' One. two.; ' },
      { code: '', message: 'Two..' },
    ];
    expect(failureSentence({ code: 'fault', faults }, t)).toContain(' One. two (1); Two.');
    expect(
      failureSentence({ code: 'not-answered', faults: [...faults, { code: '3', message: '' }] }, t),
    ).toMatch(/ \(1, 3\)$/);
    expect(failureSentence({ code: 'not-answered', faults: [{ code: '', message: 'x' }] }, t)).toMatch(
      /dialled\.$/,
    );
  });

  it('puts nothing where a detail is missing', () => {
    const keys: unknown[] = [];
    failureSentence({ code: 'server-error' }, (...asked) => String(keys.push(...asked)));
    expect(keys).toEqual(['failure_server_error', '']);
  });

  it('keeps the code of a fault it has its own sentence for', () => {
    const failure: Failure = { code: 'not-answered', faults: [{ code: '41591', message: 'Originate' }] };
    expect(failureSentence(failure, t)).toBe(
      'Your phone was not answered, so the number was not dialled. (41591)',
    );
  });
});

describe('callSentence', () => {
  const call: Call = {
    requestId: 'a',
    e164: '+14155550101',
    ext: null,
    label: '+1 415 555 0101',
    digits: '14155550101',
    dialFirst: '301',
    ringSeconds: 18,
    startedAt: 0,
    phase: 'ringing',
  };
  const named = (key: string, ...values: string[]): string => [key, ...values].join('|');

  it('says how far a call came', () => {
    expect(callSentence(call, named)).toBe('call_ringing|301');
    expect(callSentence({ ...call, phase: 'dialling', doubled: '9' }, named)).toBe(
      'call_dialling|301 call_doubled|9',
    );
  });

  it('says why it failed', () => {
    expect(callSentence({ ...call, phase: 'failed', failure: { code: 'timeout' } }, named)).toBe(
      'failure_timeout|',
    );
  });
});
