import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '../../src/core/account.ts';
import { messages } from '../../src/core/contract.ts';
import { MAX_BATCH, MAX_CANDIDATE } from '../../src/core/limits.ts';

const id = '0b0e7a3e-6f3c-4d60-9a53-0c7a3b1d2e4f';
const evidence = { host: 'example.com', languages: [], addressCountries: [], telephones: [], addresses: [] };
const candidate = { text: 'Call 415 555 0123', start: 5, end: 17, joins: [], at: 0 };

describe('the contract', () => {
  it('builds payloads anew and drops what was not asked for', () => {
    const sent = { requestId: id, e164: '+14155550123', ext: null, evil: 'x' };
    expect(messages['call/place'].parse(sent)).toEqual({
      requestId: id,
      e164: '+14155550123',
      ext: null,
      confirmed: false,
      title: '',
      selection: '',
      site: '',
      isPrivate: false,
    });
  });

  it.each([
    null,
    undefined,
    'text',
    42,
    [],
    {},
    { requestId: id, e164: '+14155550123' },
    { requestId: id, e164: '+14155550123', ext: null, confirmed: 'yes' },
    { requestId: id, e164: '+14155550123', ext: null, title: 'x'.repeat(301) },
    { requestId: 'not-a-uuid', e164: '+14155550123', ext: null },
    { requestId: id, e164: '+1415555012a', ext: null },
    { requestId: id, e164: '+'.padEnd(40, '1'), ext: null },
    { requestId: id, e164: '+14155550123', ext: '12,34' },
    { requestId: id, e164: ['+14155550123'], ext: null },
    { requestId: id, e164: { toString: () => '+14155550123' }, ext: null },
    Object.create({ requestId: id, e164: '+14155550123', ext: null }),
  ])('refuses a malformed call: %j', (payload) => {
    expect(messages['call/place'].parse(payload)).toBeNull();
  });

  it('bounds batches and texts', () => {
    const { parse } = messages['numbers/verify'];
    expect(parse({ candidates: [candidate], links: ['tel:1'], evidence })).not.toBeNull();
    expect(parse({ candidates: Array(MAX_BATCH + 1).fill(candidate), links: [], evidence })).toBeNull();
    const long = { ...candidate, text: 'x'.repeat(MAX_CANDIDATE + 1) };
    expect(parse({ candidates: [long], links: [], evidence })).toBeNull();
    expect(parse({ candidates: [{ ...candidate, start: -1 }], links: [], evidence })).toBeNull();
    expect(parse({ candidates: [{ ...candidate, start: 0.5 }], links: [], evidence })).toBeNull();
    expect(parse({ candidates: { length: 1, 0: candidate }, links: [], evidence })).toBeNull();
  });

  it('takes choices for an object, and mends what is wrong in it', () => {
    const { parse } = messages['account/change'];
    expect(parse({ id, choices: { name: 'Office', ringFirst: '9' } })).toEqual({
      id,
      choices: { ...DEFAULT_CHOICES, name: 'Office' },
    });
    for (const choices of [null, 'x', undefined]) expect(parse({ id, choices })).toBeNull();
  });

  it.each([
    ['site/mode', { mode: 'listed' }, { mode: 'some' }],
    ['part/bring', { part: 'show' }, { part: 'background' }],
    ['history/keep', { retention: 'month' }, { retention: 'year' }],
    ['history/recent/get', { count: 20 }, { count: 21 }],
  ] as const)('%s takes %j and not %j', (name, right, wrong) => {
    expect(messages[name].parse(right)).toEqual(right);
    expect(messages[name].parse(wrong)).toBeNull();
  });

  it('takes a hostile prototype for what it is', () => {
    const payload = JSON.parse(`{"__proto__": {"requestId": "${id}", "e164": "+14155550123", "ext": null}}`);
    expect(messages['call/place'].parse(payload)).toBeNull();
  });

  // Of the settings a page changes only what a person says of it in it: no number, not here, and once what
  // its links do.
  it('lets pages reach neither account nor settings', () => {
    const forPages = Object.entries(messages).filter(([, row]) =>
      (row.from as readonly string[]).includes('page'),
    );
    expect(forPages.map(([name]) => name).sort()).toEqual([
      'call/abort',
      'call/get',
      'call/place',
      'call/prepare',
      'links/answer',
      'manner/get',
      'number/facts',
      'number/preview',
      'number/reject',
      'numbers/verify',
      'part/bring',
      'site/leave',
      'steps/return',
    ]);
  });
});
