// The file of settings: the round trip, and every file that is refused with its sentence.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, type Accounts, DEFAULT_CHOICES, withAccount } from '../../src/core/account.ts';
import { type Everything, readBackup, restore, withoutChoices, writeBackup } from '../../src/core/backup.ts';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';

const defaults = defaultSettings(['en-US']);

const account: Account = {
  id: '7a4c0f2e-1111-4222-8333-444455556666',
  origin: 'https://pbx.example.com',
  username: '301',
  extension: '301',
  accountId: '1106',
  displayName: 'Tessa Field',
  scheme: 'basic',
  name: 'Office',
  devices: [{ name: 'Mobile', number: '14155550100' }],
  ringFirst: '14155550100',
  rules: {
    ...DEFAULT_CHOICES.rules,
    outsidePrefix: '9',
    rewrites: [
      { pattern: '+44.', digits: '8{rest}' },
      { pattern: '3XX', digits: '{number}' },
    ],
    blocked: ['+1900.'],
    extensionLengths: [3],
  },
  options: { ...DEFAULT_CHOICES.options, ringSeconds: 25, variables: [{ name: 'from', value: '{url}' }] },
};

const settings: Settings = {
  ...defaults,
  country: 'DE',
  sitesOff: ['*.example.org', ''],
  siteAccounts: [{ host: 'a.example', id: account.id }],
};

const accounts: Accounts = { list: [account], active: account.id, waiting: [] };
const everything: Everything = { settings, accounts };
const file = (): Record<string, unknown> => JSON.parse(writeBackup(everything));
const read = (value: unknown) => readBackup(JSON.stringify(value), defaults);
const never = () => {
  throw new Error('no id is needed');
};

/** The file with one value put at a path. */
function fileWith(path: readonly (string | number)[], value: unknown): unknown {
  const whole = file();
  let at: Record<string, unknown> = whole;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = value;
  return whole;
}

describe('a backup', () => {
  it('restored where it was made changes nothing', () => {
    const backup = readBackup(writeBackup(everything), defaults);
    expect(backup.ok && restore(backup.value, accounts, never)).toEqual(everything);
  });

  it('restored elsewhere waits for the passwords, sites bound as before', () => {
    const backup = readBackup(writeBackup(everything), defaults);
    if (!backup.ok) throw new Error(backup.failure.code);
    const elsewhere = restore(backup.value, { list: [], active: null, waiting: [] }, never);
    expect(elsewhere.accounts.list).toEqual([]);
    expect(elsewhere.settings).toEqual(settings);
    const [waiting] = elsewhere.accounts.waiting;
    expect(waiting).toMatchObject({ id: account.id, username: '301', rules: account.rules });
    expect(writeBackup(elsewhere)).toBe(writeBackup(everything));
    expect(withAccount(elsewhere.accounts, account)).toEqual(accounts);
  });

  it('gives its choices to the same login of another id, and leaves other accounts alone', () => {
    const same = { ...account, ...DEFAULT_CHOICES, id: 'another' };
    const other = { ...account, username: '302', name: 'Second' };
    const backup = readBackup(writeBackup(everything), defaults);
    if (!backup.ok) throw new Error(backup.failure.code);
    const now: Accounts = { list: [same, other], active: 'another', waiting: [] };
    const { accounts: after, settings: bound } = restore(backup.value, now, never);
    expect(after).toEqual({ ...now, list: [{ ...account, id: 'another' }, other] });
    expect(bound.siteAccounts).toEqual([{ host: 'a.example', id: 'another' }]);
  });

  it('takes nobody’s id: an account here keeps it, the waiting one gets another', () => {
    const other = { ...account, username: '302' };
    const backup = readBackup(writeBackup(everything), defaults);
    if (!backup.ok) throw new Error(backup.failure.code);
    const after = restore(backup.value, { list: [other], active: other.id, waiting: [] }, () => 'new');
    expect(after.accounts.list).toEqual([other]);
    expect(after.accounts.waiting).toMatchObject([{ id: 'new', username: '301' }]);
    expect(after.settings.siteAccounts).toEqual([{ host: 'a.example', id: 'new' }]);
  });

  it('names logins and no secret, whatever an account carries besides', () => {
    const carrying = { ...account, password: 'correct horse', accountId: 'SECRET-ID' };
    const text = writeBackup({ settings, accounts: { ...accounts, list: [carrying] } });
    expect(text).not.toMatch(/correct horse|password|SECRET-ID/);
  });

  it('is read with the byte order mark an editor puts before it, and no sign elsewhere is lost', () => {
    const named = { ...account, name: 'A\ufeffB' };
    const whole = { settings, accounts: { ...accounts, list: [named] } };
    for (const mark of ['\ufeff', '']) {
      const backup = readBackup(`${mark}${writeBackup(whole)}`, defaults);
      expect(backup.ok && restore(backup.value, accounts, never).accounts.list).toEqual([named]);
    }
  });

  it('binds no site to an account it does not hold', () => {
    const siteAccounts = [...settings.siteAccounts, { host: 'b.example', id: 'gone' }];
    const backup = readBackup(writeBackup({ settings: { ...settings, siteAccounts }, accounts }), defaults);
    expect(backup.ok && restore(backup.value, accounts, never).settings.siteAccounts).toEqual(
      settings.siteAccounts,
    );
  });

  it('may lack what older files lack', () => {
    const read = readBackup(
      '{"format":"click-to-call-for-switchvox","version":1,"settings":{"country":"FR"}}',
      defaults,
    );
    expect(read.ok && read.value).toMatchObject({ settings: { ...defaults, country: 'FR' }, accounts: [] });
  });
});

describe('a file that is refused', () => {
  it('of a newer version tells which', () => {
    const newer = { ok: false, failure: { code: 'backup-newer', detail: '2' } };
    expect(read({ ...file(), version: 2 })).toEqual(newer);
  });

  it.each([
    ['', 'backup-unreadable'],
    ['{"format":', 'backup-unreadable'],
    ['[]', 'backup-unreadable'],
    ['null', 'backup-unreadable'],
    ['"text"', 'backup-unreadable'],
    ['{"hello":"world"}', 'backup-foreign'],
    [JSON.stringify({ ...file(), version: 2 }), 'backup-newer'],
    ['x'.repeat(1_000_001), 'backup-too-large'],
  ])('%.60s: %s', (text, code) => {
    const backup = readBackup(text, defaults);
    expect(backup.ok ? null : backup.failure.code).toBe(code);
  });

  const wrong: [readonly (string | number)[], unknown, string][] = [
    [['version'], 'one', 'version'],
    [['version'], '2', 'version'],
    [['surprise'], 1, 'surprise'],
    [['x'.repeat(150)], 1, 'x'.repeat(100)],
    [['settings'], 'none', 'settings'],
    [['settings', 'country'], 'Germany', 'settings.country'],
    [['settings', 'siteMode'], 'some', 'settings.siteMode'],
    [['settings', 'sitesOff', 0], 'a site', 'settings.sitesOff[0]'],
    [['settings', 'unheard'], true, 'settings.unheard'],
    [['accounts'], {}, 'accounts'],
    [['accounts', 0], null, 'accounts[0]'],
    [['accounts', 0, 'origin'], 'http://pbx.example.com', 'accounts[0]'],
    [['accounts', 0, 'origin'], 'https://pbx.example.com/evil', 'accounts[0]'],
    [['accounts', 0, 'password'], 'x', 'accounts[0].password'],
    [['accounts', 0, 'ringFirst'], '999', 'accounts[0].ringFirst'],
    [['accounts', 0, 'devices', 0, 'number'], '12ab', 'accounts[0].devices[0]'],
    [
      ['accounts', 0, 'devices'],
      [{ name: 'Lab', number: 'x' }, account.devices[0]],
      'accounts[0].devices[0]',
    ],
    [['accounts', 0, 'rules', 'outsidePrefix'], 'nine', 'accounts[0].rules.outsidePrefix'],
    [['accounts', 0, 'rules', 'rewrites', 1, 'digits'], 'abc', 'accounts[0].rules.rewrites[1]'],
    [['accounts', 0, 'rules', 'blocked', 0], '(((', 'accounts[0].rules.blocked[0]'],
    [['accounts', 0, 'options', 'ringSeconds'], 1000, 'accounts[0].options.ringSeconds'],
    [['accounts', 0, 'options', 'confirm'], 'sometimes', 'accounts[0].options.confirm'],
  ];
  it.each(wrong)('names %j', (path, value, field) => {
    expect(read(fileWith(path, value))).toEqual({
      ok: false,
      failure: { code: 'backup-field', detail: field },
    });
  });

  it('never throws, and what it takes is what it gives back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('settings', 'accounts', 'version'), (value, key) => {
        const backup = read({ ...file(), [key]: value });
        if (!backup.ok) return;
        const whole = { settings: backup.value.settings, accounts: { ...accounts, list: [] } };
        expect(readBackup(writeBackup(whole), defaults).ok).toBe(true);
      }),
    );
  });
});

describe('withoutChoices', () => {
  it('keeps who is connected and forgets what was chosen', () => {
    const { list, active, waiting } = withoutChoices({ ...accounts, waiting: [account] });
    expect(list).toEqual([{ ...account, ...DEFAULT_CHOICES }]);
    expect([active, waiting]).toEqual([account.id, []]);
  });
});
