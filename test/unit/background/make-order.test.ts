import { describe, expect, it } from 'vitest';
import { prepareOrder, type Wish } from '../../../src/background/make-order.ts';
import { type Account, DEFAULT_CHOICES } from '../../../src/core/account.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/call-options.ts';
import { DEFAULT_RULES } from '../../../src/core/dialing/rules.ts';

const account: Account = {
  id: '00000000-0000-4000-8000-00000000000a',
  origin: 'https://pbx.example.com',
  username: '301',
  extension: '301',
  accountId: '1106',
  displayName: 'Tester',
  scheme: 'basic',
  ...DEFAULT_CHOICES,
};

const wish = (e164: string, more: Partial<Wish> = {}): Wish => ({
  requestId: '00000000-0000-4000-8000-000000000001',
  e164,
  ext: null,
  confirmed: false,
  page: { url: 'https://crm.example.com/x?y=<z>', host: 'crm.example.com', title: 'Ann & Co', selection: '' },
  ...more,
});

const prepare = (e164: string, changes: Partial<Account> = {}, more: Partial<Wish> = {}, country = 'US') => {
  const prepared = prepareOrder(wish(e164, more), { ...account, ...changes }, country);
  return prepared.ok ? prepared.value : prepared.failure;
};

describe('prepareOrder', () => {
  it('fills every argument of users.call', () => {
    const options = {
      ...DEFAULT_OPTIONS,
      ringSeconds: 25,
      callerIdName: '{host} {number}',
      variables: [{ name: 'page', value: '{url}' }],
      ignoreCallRules: true,
    };
    const devices = [{ name: 'Mobile', number: '914155550199' }];
    expect(prepare('+14155550123', { options, devices, ringFirst: '914155550199' }, { ext: '7' })).toEqual({
      label: '+1 415 555 0123 ext. 7',
      order: {
        requestId: '00000000-0000-4000-8000-000000000001',
        accountId: '1106',
        dialFirst: '914155550199',
        dialSecond: '14155550123',
        ringSeconds: 25,
        callerIdName: 'crm.example.com +1 4',
        variables: ['page=https://crm.example.com/x?y=<z>'],
        ignoreApiSettings: false,
        ignoreCallRules: true,
      },
    });
  });

  it.each([
    ['911', 'US', 'number-emergency'],
    ['112', 'DE', 'number-emergency'],
    ['999', 'GB', 'number-emergency'],
    ['+1', 'US', 'number-refused'],
    ['+14155', 'US', 'number-refused'],
    ['+9991234567', 'US', 'number-refused'],
    ['14155550123', 'US', 'number-refused'],
    ['+014155550123', 'US', 'number-refused'],
    ['204', 'US', 'number-refused'],
  ])('refuses %s in %s: %s', (e164, country, code) => {
    expect(prepare(e164, {}, {}, country)).toMatchObject({ code });
  });

  it('never dials an emergency number, not even where extensions have its length', () => {
    const rules = { ...DEFAULT_RULES, extensionLengths: [3] };
    expect(prepare('911', { rules }, { confirmed: true })).toMatchObject({ code: 'number-emergency' });
    expect(prepare('204', { rules })).toMatchObject({ order: { dialSecond: '204' } });
  });

  it.each([
    ['{rest}', ''],
    ['9{rest}', '9'],
  ])(
    'never dials an emergency number that a rewriting rule (%s) makes of another number',
    (digits, prefix) => {
      const rewrites = [{ pattern: '+1415555X.', digits }];
      const rules = { ...DEFAULT_RULES, rewrites, outsidePrefix: prefix };
      expect(prepare('+14155550911', { rules })).toMatchObject({ code: 'number-emergency' });
      expect(prepare('+14155550912', { rules })).toMatchObject({ order: { dialSecond: `${prefix}912` } });
    },
  );

  it('dials from a country that has no calling code', () => {
    expect(prepare('+14155550123', {}, {}, 'AQ')).toMatchObject({ order: { dialSecond: '14155550123' } });
  });

  it('asks before premium numbers, and believes a yes', () => {
    expect(prepare('+19002345678')).toEqual({ code: 'confirm-needed', detail: 'premium' });
    expect(prepare('+19002345678', {}, { confirmed: true })).toMatchObject({
      order: { dialSecond: '19002345678' },
    });
    const options = { ...DEFAULT_OPTIONS, confirm: 'international' as const };
    expect(prepare('+442079460958', { options })).toEqual({
      code: 'confirm-needed',
      detail: 'international',
    });
  });

  it('keeps the extension apart from what is dialled', () => {
    expect(prepare('+14155550123', {}, { ext: '123' })).toMatchObject({
      label: '+1 415 555 0123 ext. 123',
      order: { dialSecond: '14155550123' },
    });
  });
});
