// The popup's situations by name: what the background would answer in each. Screenshots and tests share them.

import { NO_POLICY } from '../../src/core/policy.ts';
import type { Stage } from './popup-view.ts';

export const account = {
  id: '7a4c0f2e-1111-4222-8333-444455556666',
  name: '',
  origin: 'https://pbx.example.com',
  username: '301',
  extension: '301',
  accountId: '1106',
  displayName: 'Tessa Field',
  scheme: 'basic',
  devices: [] as object[],
  ringFirst: '',
};

export const settings = {
  version: 1,
  country: 'US',
  siteMode: 'all',
  sitesOn: [],
  sitesOff: [],
  siteAccounts: [],
  notNumbers: [],
  numberClick: 'card',
  linkClick: 'ask',
  markStyle: 'dotted',
  buttonSize: 'medium',
  siteCountries: [],
  badgeCount: false,
  forgetsPasswords: false,
  history: 'all',
};

const ok = (value: unknown) => ({ ok: true, value });
const no = (code: string, more: object = {}) => ({ ok: false, failure: { code, ...more } });

const quiet = {
  'accounts/get': ok({ list: [], active: null, waiting: [] }),
  'settings/get': ok({ settings, policy: NO_POLICY, countries: ['US', 'DE', 'GB', 'FR', 'CA', 'XK', 'AC'] }),
  'call/get': ok(null),
  'account/connect': ok(account),
  'account/sign-out': ok(null),
  'call/abort': ok(null),
  'number/preview': no('no-number', { detail: '' }),
  'history/recent/get': ok([]),
};

type Answers = Readonly<Record<string, unknown>>;

/** The popup's one answer, made of the answers to what it is made of; `turn` counts from 0. */
function viewOf(answers: Answers, turn = 0): unknown {
  const told = (name: string) => {
    const given = [answers[name]].flat();
    return (given[Math.min(turn, given.length - 1)] as { readonly value?: unknown }).value;
  };
  const parts = {
    accounts: told('accounts/get'),
    call: told('call/get'),
    news: '',
  };
  return ok({ ...(told('settings/get') as object), ...parts });
}

/** Of several answers one after the other, the first has been given with the popup's own. */
const afterFirst = (answer: unknown): unknown =>
  Array.isArray(answer) && answer.length > 1 ? answer.slice(1) : answer;

const withAccount = (connect: unknown): Answers => {
  const { value } = [connect].flat().at(-1) as { readonly value?: { readonly id: string } };
  return value ? { 'accounts/get': ok({ list: [value], active: value.id, waiting: [] }) } : {};
};

/** Nobody is connected; `account/connect` is answered as given. */
export const unconnected = (connect: unknown = ok(account), more: Partial<Stage> = {}): Stage => ({
  tabUrl: 'https://directory.example.org/people',
  ...more,
  answers: {
    ...quiet,
    'account/connect': connect,
    // Asked again once connected, and after signing out.
    'popup/get': [viewOf(quiet), viewOf({ ...quiet, ...withAccount(connect) }), viewOf(quiet)],
  },
});

export const refusing = (code: string, more: object = {}): Stage => unconnected(no(code, more));

/** Connected, on a site; `answers` change what is asked. */
export const connected = (answers: Answers = {}, more: Partial<Stage> = {}): Stage => {
  const all: Answers = {
    ...quiet,
    'accounts/get': ok({ list: [account], active: account.id, waiting: [] }),
    'site/country': ok({ ...settings, siteCountries: [{ host: 'directory.example.org', country: 'DE' }] }),
    'site/switch': ok({ ...settings, sitesOff: ['directory.example.org'] }),
    ...answers,
  };
  // Asked again after signing out: of several accounts another one is there then, else nobody.
  const after = Array.isArray(all['accounts/get']) ? viewOf(all, 1) : viewOf(quiet);
  return {
    tabUrl: 'https://directory.example.org/people',
    ...more,
    answers: { 'popup/get': [viewOf(all), after], ...all, 'call/get': afterFirst(all['call/get']) },
  };
};

/** What the background reads in a typed number. */
export const previewOf = (more: object = {}) =>
  ok({
    e164: '+14156667777',
    ext: null,
    label: '+1 415 666 7777',
    country: 'US',
    kind: 'fixed-or-mobile',
    digits: ok('914156667777'),
    ...more,
  });

/** A frame's report of these numbers; what the page calls one stands behind a blank. */
export const frameOf = (frame: string, numbers: readonly string[], isTop = true) => ({
  settled: true,
  frame,
  isTop,
  numbers: numbers.map((written) => {
    const [e164 = '', ...words] = written.split(' ');
    const label = e164.replace(/^\+1(...)(...)/, '+1 $1 $2 ');
    return { e164, ext: null, country: 'US', text: words.join(' ') || e164, label };
  }),
});

export const refused = (code: string, detail?: string) => no(code, detail === undefined ? {} : { detail });

/** An entry of the history, of today. */
export const entryOf = (more: object = {}) => ({
  id: REQUEST_ID,
  e164: '+14156667777',
  ext: null,
  label: '+1 415 666 7777',
  host: 'directory.example.org',
  title: 'Staff directory',
  startedAt: Date.now(),
  outcome: 'ended',
  failure: null,
  seconds: 65,
  note: '',
  ...more,
});

/** The history's page with these calls; what is done to it is answered with success. */
export const historyOf = (entries: readonly object[], answers: object = {}): Stage => ({
  answers: {
    'history/get': ok({ entries, retention: 'all', isLocked: false }),
    'history/note': ok(null),
    'history/delete': ok(null),
    'history/keep': ok(null),
    'call/place': callOf('ringing'),
    ...answers,
  },
});

export const REQUEST_ID = '0b9d6f0e-1111-4222-8333-444455556666';

/** A call that began just now. */
export const callOf = (phase: string, more: object = {}) =>
  ok({
    requestId: REQUEST_ID,
    e164: '+14156667777',
    ext: null,
    label: '+1 415 666 7777',
    digits: '14156667777',
    dialFirst: '301',
    ringSeconds: 30,
    startedAt: Date.now(),
    phase,
    ...more,
  });
