// The accounts: records read back from storage however broken they are, who dials, who waits for a password.

import { describe, expect, it } from 'vitest';
import {
  type Account,
  type Accounts,
  activeAccount,
  choicesOf,
  DEFAULT_CHOICES,
  dialFirstOf,
  MAX_DEVICES,
  MAX_NAME,
  NO_ACCOUNTS,
  parseAccount,
  parseAccounts,
  parseChoices,
  parseWaiting,
  sameLogin,
  titleOf,
  waitingLogin,
  withAccount,
  withAccountWaiting,
  withActive,
  withChoices,
  withoutAccount,
} from '../../src/core/account.ts';

const tessa: Account = {
  id: 'id-of-tessa',
  origin: 'https://pbx.example.com:8443',
  username: '301',
  extension: '3010',
  accountId: '1106',
  displayName: 'Tessa Field',
  scheme: 'digest',
  name: 'Office',
  devices: [
    { name: 'Mobile', number: '14155550100' },
    { name: 'Lab', number: '*77#' },
  ],
  ringFirst: '*77#',
  rules: { ...DEFAULT_CHOICES.rules, outsidePrefix: '9' },
  options: { ...DEFAULT_CHOICES.options, ringSeconds: 25 },
};
const otto: Account = {
  ...tessa,
  ...DEFAULT_CHOICES,
  id: 'id-of-otto',
  username: '302',
  displayName: 'Otto',
};
const both: Accounts = { list: [tessa, otto], active: tessa.id, waiting: [] };
const waitingOf = (account: Account) => {
  const { id, origin, username } = account;
  return { id, origin, username, ...choicesOf(account) };
};
const many = (count: number, of: Account = otto): Account[] =>
  Array.from({ length: count }, (_, n) => ({ ...of, id: `id-${n}`, username: `${n}` }));

describe('parseAccount', () => {
  it('reads back what was written', () => {
    expect(parseAccount(structuredClone(tessa))).toEqual(tessa);
    const longest = { ...tessa, id: 'i'.repeat(40), username: 'u'.repeat(200), extension: '3'.repeat(40) };
    expect(parseAccount({ ...longest, scheme: 'basic' })).toEqual({ ...longest, scheme: 'basic' });
  });

  it.each([
    undefined,
    null,
    'account',
    { ...tessa, id: '' },
    { ...tessa, id: 'i'.repeat(41) },
    { ...tessa, origin: `https://${'x'.repeat(300)}` },
    { ...tessa, origin: 'http://pbx.example.com' },
    { ...tessa, origin: 7 },
    { ...tessa, username: '' },
    { ...tessa, username: 'u'.repeat(201) },
    { ...tessa, extension: undefined },
    { ...tessa, extension: '3'.repeat(41) },
    { ...tessa, accountId: '' },
    { ...tessa, scheme: 'ntlm' },
  ])('takes no record for one that is none: %j', (stored) => {
    expect(parseAccount(stored)).toBeNull();
  });

  it.each([undefined, '', 'x'.repeat(201)])('names who has no name (%j) by the extension', (displayName) => {
    expect(parseAccount({ ...tessa, displayName })?.displayName).toBe('3010');
  });
});

describe('parseChoices', () => {
  it.each([null, 'none', {}])('takes the defaults for %j', (value) => {
    expect(parseChoices(value)).toEqual(DEFAULT_CHOICES);
  });

  it('keeps names of 60 characters, and no longer ones', () => {
    const name = 'n'.repeat(MAX_NAME);
    expect(parseChoices({ name }).name).toBe(name);
    expect(parseChoices({ name: `${name}n` }).name).toBe('');
  });

  it('keeps phones with a name and a number the PBX can dial, twenty of them', () => {
    const phone = { name: 'Mobile', number: '14155550100' };
    const wrong = [
      null,
      { number: '12' },
      { name: 'Lab' },
      { name: '', number: '12' },
      { name: 'Lab', number: '12a' },
      { name: 'Lab', number: '1'.repeat(21) },
    ];
    expect(parseChoices({ devices: [...wrong, { ...phone, more: 1 }] }).devices).toEqual([phone]);
    expect(parseChoices({ devices: phone }).devices).toEqual([]);
    expect(parseChoices({ devices: Array(MAX_DEVICES + 1).fill(phone) }).devices).toHaveLength(MAX_DEVICES);
  });

  it('rings no phone first that is not there', () => {
    const { devices } = tessa;
    expect(parseChoices({ devices, ringFirst: '14155550100' }).ringFirst).toBe('14155550100');
    expect(parseChoices({ devices, ringFirst: '999' }).ringFirst).toBe('');
  });
});

describe('parseWaiting', () => {
  it('reads back what was written', () => {
    expect(parseWaiting({ ...waitingOf(tessa), more: 1 })).toEqual(waitingOf(tessa));
  });

  it.each([
    null,
    { ...waitingOf(tessa), id: 7 },
    { ...waitingOf(tessa), username: '' },
    { ...waitingOf(tessa), origin: '' },
    { ...waitingOf(tessa), origin: 'pbx.example.com' },
    { ...waitingOf(tessa), origin: 'https://pbx.example.com/main' },
    { ...waitingOf(tessa), origin: 'http://pbx.example.com' },
  ])('takes no record for one that names no login: %j', (stored) => {
    expect(parseWaiting(stored)).toBeNull();
  });
});

describe('parseAccounts', () => {
  it('reads back what was written', () => {
    const stored = { ...both, active: otto.id, waiting: [waitingOf({ ...tessa, id: 'w' })] };
    expect(parseAccounts(structuredClone(stored))).toEqual(stored);
  });

  it.each([undefined, null, [], { list: {} }])('has none where nothing can be read: %j', (stored) => {
    expect(parseAccounts(stored)).toEqual(NO_ACCOUNTS);
  });

  it('leaves broken ones out and lets the first dial where nobody does', () => {
    const read = parseAccounts({
      list: [null, otto, tessa],
      active: 'nobody',
      waiting: [{}, waitingOf(tessa)],
    });
    expect(read).toEqual({ list: [otto, tessa], active: otto.id, waiting: [waitingOf(tessa)] });
    expect(parseAccounts({ list: [], active: otto.id, waiting: 'x' })).toEqual(NO_ACCOUNTS);
  });

  it('reads twenty of each', () => {
    const read = parseAccounts({ list: many(21), active: null, waiting: many(21).map(waitingOf) });
    expect([read.list.length, read.waiting.length]).toEqual([20, 20]);
  });
});

describe('an account', () => {
  it('is called what the person calls it, else by its PBX', () => {
    expect([titleOf(tessa), titleOf(otto)]).toEqual(['Office', 'pbx.example.com:8443']);
  });

  it('rings the phone chosen, else the extension', () => {
    expect([dialFirstOf(tessa), dialFirstOf(otto)]).toEqual(['*77#', '3010']);
  });

  it('dials only where it is the active one', () => {
    expect(activeAccount(both)).toBe(tessa);
    expect(activeAccount({ ...both, active: null })).toBeNull();
    expect(withActive(both, otto.id)).toEqual({ ...both, active: otto.id });
    expect(withActive(both, 'nobody')).toBe(both);
  });

  it('that connects becomes the active one, in its own place or as the last', () => {
    const renamed = { ...tessa, displayName: 'Tessa F.' };
    const waiting = [waitingOf(tessa), waitingOf(otto)];
    expect(withAccount({ ...both, active: otto.id, waiting }, renamed)).toEqual({
      list: [renamed, otto],
      active: tessa.id,
      waiting: [waitingOf(otto)],
    });
    expect(withAccount({ ...NO_ACCOUNTS, list: [tessa] }, otto).list).toEqual([tessa, otto]);
    const full = withAccount({ ...NO_ACCOUNTS, list: many(20) }, tessa).list;
    expect([full.length, full.at(-1), full[0]?.id]).toEqual([20, tessa, 'id-1']);
  });

  it('takes its choices, and nobody else does', () => {
    const choices = { ...DEFAULT_CHOICES, name: 'New' };
    expect(withChoices(both, otto.id, choices).list).toEqual([tessa, { ...otto, name: 'New' }]);
  });

  it('that goes leaves the others, and lets the first of them dial where it was the active one', () => {
    const waiting = [waitingOf(tessa), waitingOf(otto)];
    expect(withoutAccount({ ...both, waiting }, tessa.id)).toEqual({
      list: [otto],
      active: otto.id,
      waiting: [waitingOf(otto)],
    });
    expect(withoutAccount(both, otto.id)).toEqual({ list: [tessa], active: tessa.id, waiting: [] });
    expect(withoutAccount({ ...both, list: [tessa] }, tessa.id).active).toBeNull();
    const third = { ...otto, id: 'id-of-third' };
    expect(withoutAccount({ ...both, list: [tessa, otto, third], active: otto.id }, third.id).active).toBe(
      otto.id,
    );
  });

  it('that signs out while it is wanted waits with its choices, twenty at most', () => {
    expect(withAccountWaiting(both, tessa.id)).toEqual({
      list: [otto],
      active: otto.id,
      waiting: [waitingOf(tessa)],
    });
    expect(withAccountWaiting(both, 'nobody')).toBe(both);
    const { waiting } = withAccountWaiting({ ...both, waiting: many(20).map(waitingOf) }, tessa.id);
    expect([waiting.length, waiting.at(-1)?.id, waiting[0]?.id]).toEqual([20, tessa.id, 'id-1']);
  });

  it('is known again by PBX and user name together', () => {
    const waiting: Accounts = { ...NO_ACCOUNTS, waiting: both.list.map(waitingOf) };
    expect(sameLogin(both, tessa.origin, '302')).toBe(otto);
    expect(sameLogin(both, 'https://other.example', '302')).toBeNull();
    expect(sameLogin(both, tessa.origin, '303')).toBeNull();
    expect(waitingLogin(waiting, tessa.origin, '302')?.id).toBe(otto.id);
    expect(waitingLogin(waiting, 'https://other.example', '302')).toBeNull();
    expect(waitingLogin(waiting, tessa.origin, '303')).toBeNull();
  });
});
