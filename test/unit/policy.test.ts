// The administrator's file: what of it is taken, how what is wrong is named, what it does to settings and accounts, and
// that the shipped schema and templates speak of the same settings.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Account, DEFAULT_CHOICES } from '../../src/core/account.ts';
import { LOCKED_ONLY, NO_POLICY, type Policy, parsePolicy } from '../../src/core/policy.ts';
import {
  accountsUnder,
  allowedAccount,
  checkLogin,
  firstChoices,
  isSiteLocked,
  ownChoices,
  underPolicy,
  withDefaults,
} from '../../src/core/policy-rules.ts';
import { POLICY_KEYS } from '../../src/core/policy-values.ts';
import { chosenSettings, defaultSettings, parseSettings } from '../../src/core/settings.ts';
import { isSiteOn } from '../../src/core/sites.ts';
import { readPolicyFile } from '../policy/policy-file.ts';
import { root } from '../support/root.ts';

const settings = defaultSettings(['en-US']);
const account: Account = {
  id: 'a',
  origin: 'https://pbx.example.com',
  username: '301',
  extension: '301',
  accountId: '1106',
  displayName: 'Tester',
  scheme: 'basic',
  ...DEFAULT_CHOICES,
};
const locking = (locked: object): Policy => ({ ...NO_POLICY, locked });

describe('a policy', () => {
  it.each([
    ['country', { locked: 'germany' }, 'country.locked'],
    ['country', { locked: 'DE', defualt: 'US' }, 'country.defualt'],
    ['country', 'DE', 'country'],
    ['pbxAddress', { locked: 'http://pbx.example.com' }, 'pbxAddress.locked'],
    ['outsidePrefix', { default: 9 }, 'outsidePrefix.default'],
    ['blocked', { locked: ['+1900.', 'premium'] }, 'blocked.locked'],
    ['rewrites', { locked: [{ pattern: '+1.', digits: 'x' }] }, 'rewrites.locked'],
    ['extensionLengths', { locked: [2] }, 'extensionLengths.locked'],
    ['sitesOff', { locked: ['a b'] }, 'sitesOff.locked'],
    ['history', { locked: 'forever' }, 'history.locked'],
    ['userNamePattern', { default: '3##' }, 'userNamePattern.default'],
    ['userNamePattern', { locked: '**' }, 'userNamePattern.locked'],
    ['callsPerDay', { default: 100 }, 'callsPerDay.default'],
    ['callsPerDay', { locked: 0 }, 'callsPerDay.locked'],
    ['welcome', 'no', 'welcome'],
    ['country', null, 'country'],
    ['pbxAddress', { locked: 7 }, 'pbxAddress.locked'],
    ['blocked', { locked: [7] }, 'blocked.locked'],
    ['sitesOn', { locked: [7] }, 'sitesOn.locked'],
    ['outsidePrefix', { locked: ['9'] }, 'outsidePrefix.locked'],
    ['x'.repeat(100), 1, 'x'.repeat(60)],
    ['colour', { locked: 'red' }, 'colour'],
  ])('names %s: %j as %s and keeps the rest', (key, value, problem) => {
    const { problems, locked } = parsePolicy({ [key]: value, confirm: { locked: 'always' } });
    expect(problems).toEqual([problem]);
    expect(locked.confirm).toBe('always');
  });

  it.each([undefined, null, 'all', []])('of %j holds nothing', (stored) => {
    expect(parsePolicy(stored)).toMatchObject({ locked: {}, defaults: {}, problems: ['policy'] });
  });

  it('that says nothing of them opens the welcome page and tells of updates', () => {
    expect(parsePolicy({})).toEqual(NO_POLICY);
    expect(NO_POLICY).toMatchObject({ welcome: true, news: true });
    expect(parsePolicy({ welcome: false })).toMatchObject({ welcome: false, news: true });
  });

  it('with ever so much wrong names twenty places', () => {
    const wrong = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`wrong-${n}`, 1]));
    expect(parsePolicy(wrong).problems).toHaveLength(20);
  });

  it('writes values as the extension keeps them', () => {
    const given = {
      pbxAddress: { locked: 'pbx.example.com/main' },
      sitesOff: { default: ['https://A.example/x'] },
    };
    const { locked, defaults } = parsePolicy(given);
    expect(locked.pbxAddress).toBe('https://pbx.example.com');
    expect(defaults.sitesOff).toEqual(['a.example']);
  });

  it('takes what a registry has for no and yes', () => {
    expect(parsePolicy({ welcome: 0, news: 1 })).toMatchObject({ welcome: false, news: true, problems: [] });
  });
});

describe('defaults of a policy', () => {
  const policy = parsePolicy({ country: { default: 'DE' }, history: { default: 'month' } });
  const first = withDefaults(settings, policy);

  it('hold until a person chooses, the built-in value included', () => {
    expect(parseSettings(undefined, first)).toMatchObject({ country: 'DE', history: 'month' });
    const stored = chosenSettings(undefined, first, { ...first, country: 'US' });
    expect(stored).toEqual({ version: 1, country: 'US' });
    expect(parseSettings(stored, withDefaults(settings, NO_POLICY))).toMatchObject({
      country: 'US',
      history: 'all',
    });
    expect(chosenSettings(stored, { ...first, country: 'US' }, first)).toMatchObject({ country: 'DE' });
  });
});

describe('locked values', () => {
  it('let no closer entry of a person past a locked list', () => {
    const own = { ...settings, sitesOn: ['www.bank.example', 'shop.example'] };
    const ruled = underPolicy(own, locking({ sitesOff: ['*.bank.example'] }));
    expect(isSiteOn(ruled, 'www.bank.example')).toBe(false);
    expect(ruled.sitesOn).toEqual(['shop.example']);
  });

  it.each([
    ['a site of a locked list', { sitesOff: ['*.bank.example'] }, 'www.bank.example', true],
    ['a site to be added to a locked list', { sitesOff: ['*.bank.example'] }, 'shop.example', true],
    ['a site that may not be switched off', { sitesOn: ['crm.example'] }, 'crm.example', true],
    [
      'a site that may not be switched on',
      { siteMode: 'listed', sitesOn: ['crm.example'] },
      'shop.example',
      true,
    ],
    ['a site nobody ruled on', {}, 'shop.example', false],
  ])('tell %s from others: the switch would do nothing', (_what, locked, host, isLocked) => {
    const policy = locking(locked);
    expect(isSiteLocked(underPolicy(settings, policy), host, policy)).toBe(isLocked);
  });

  it('let no closer entry of a person past a locked list of sites that are on', () => {
    const own = { ...settings, sitesOff: ['www.crm.example', 'shop.example'], sitesOn: ['a.example'] };
    const ruled = underPolicy(own, locking({ sitesOn: ['b.example', '*.crm.example'] }));
    expect(isSiteOn(ruled, 'www.crm.example')).toBe(true);
    expect(ruled.sitesOff).toEqual(['shop.example']);
    expect(underPolicy(own, NO_POLICY)).toEqual(own);
  });

  it('cover what accounts chose, and what they begin with is the default', () => {
    const policy = parsePolicy({
      trunkPrefix: { default: '0' },
      outsidePrefix: { locked: '9' },
      confirm: { locked: 'always' },
      country: { locked: 'DE' },
    });
    const { rules, options } = DEFAULT_CHOICES;
    expect(firstChoices(policy)).toEqual({ ...DEFAULT_CHOICES, rules: { ...rules, trunkPrefix: '0' } });
    const under = accountsUnder({ list: [account], active: account.id, waiting: [] }, policy);
    expect(under).toEqual({
      list: [
        { ...account, rules: { ...rules, outsidePrefix: '9' }, options: { ...options, confirm: 'always' } },
      ],
      active: account.id,
      waiting: [],
    });
    expect(withDefaults(settings, policy)).toEqual(settings);
    expect(underPolicy(settings, policy).country).toBe('DE');
  });

  it('of options are not written over what a person had chosen', () => {
    const { options } = DEFAULT_CHOICES;
    const shown = { ...DEFAULT_CHOICES, options: { ...options, confirm: 'always', ringSeconds: 5 } } as const;
    expect(ownChoices(shown, DEFAULT_CHOICES, locking({ confirm: 'always' })).options).toEqual({
      ...options,
      ringSeconds: 5,
    });
  });

  it('of the login refuse another PBX and another name, and say which', () => {
    const policy = locking({ pbxAddress: 'https://pbx.example.com:8443', userNamePattern: '3##' });
    expect(checkLogin('https://pbx.example.com:8443', '301', policy)).toEqual({ ok: true, value: null });
    expect(checkLogin('https://pbx.example.com', '301', policy)).toEqual({
      ok: false,
      failure: { code: 'address-refused', detail: 'pbx.example.com:8443' },
    });
    expect(checkLogin('https://pbx.example.com:8443', '401', policy)).toEqual({
      ok: false,
      failure: { code: 'username-refused', detail: '3##' },
    });
    expect(checkLogin('https://any.example', 'undefined', NO_POLICY).ok).toBe(true);
    expect(allowedAccount(account, policy)).toMatchObject({ failure: { code: 'address-refused' } });
    expect(allowedAccount(account, NO_POLICY)).toEqual({ ok: true, value: account });
  });

  it('are not written over what a person had chosen', () => {
    const kept = { ...DEFAULT_CHOICES, rules: { ...DEFAULT_CHOICES.rules, outsidePrefix: '8' } };
    const shown = { ...kept, name: 'Desk', rules: { ...kept.rules, outsidePrefix: '9', trunkPrefix: '0' } };
    const written = ownChoices(shown, kept, locking({ outsidePrefix: '9' }));
    expect(written).toMatchObject({ name: 'Desk', rules: { outsidePrefix: '8', trunkPrefix: '0' } });
  });

  it.each([
    ['3##', '301', true],
    ['3##', '3012', false],
    ['*@example.com', 'a.b@example.com', true],
    ['*@example.com', 'a@example_com', false],
    ['j.*', 'jXsmith', false],
  ])('of user names like %s take %s: %s', (userNamePattern, name, isTaken) => {
    expect(checkLogin('https://pbx.example.com', name, locking({ userNamePattern })).ok).toBe(isTaken);
  });
});

describe('what administrators are given', () => {
  const folder = path.join(root, 'docs/admin/templates');

  it('is a schema of every setting, and of no other', () => {
    const schema = JSON.parse(readFileSync(path.join(root, 'extension/policy.json'), 'utf8'));
    expect(Object.keys(schema.properties)).toEqual([...POLICY_KEYS, 'welcome', 'news']);
  });

  it.each(readdirSync(folder).filter((file) => file.endsWith('.json')))('%s has nothing wrong', (file) => {
    const { policy } = readPolicyFile(readFileSync(path.join(folder, file), 'utf8'));
    expect(parsePolicy(policy)).toMatchObject({ problems: [], locked: { outsidePrefix: '9' } });
  });

  it('is a group policy of every setting, with its words', () => {
    const [admx, adml] = ['click-to-call.admx', 'en-US/click-to-call.adml'].map((file) =>
      readFileSync(path.join(folder, file), 'utf8'),
    ) as [string, string];
    const names = [...admx.matchAll(/<policy name="(\w+)"/g)].map(([, name]) => name);
    const forms = POLICY_KEYS.flatMap((key) =>
      LOCKED_ONLY.includes(key) ? [`${key}_locked`] : [`${key}_locked`, `${key}_default`],
    );
    expect(names).toEqual([...forms, 'welcome', 'news']);
    const wanted = [...admx.matchAll(/\$\((string|presentation)\.(\w+)\)/g)].map(
      ([, kind, name]) => `<${kind} id="${name}">`,
    );
    expect(wanted.filter((element) => !adml.includes(element))).toEqual([]);
  });

  it('lists every setting in the guide', () => {
    const guide = readFileSync(path.join(root, 'docs/admin/README.md'), 'utf8');
    const rows = [...guide.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual([...POLICY_KEYS, 'welcome', 'news']);
  });
});
