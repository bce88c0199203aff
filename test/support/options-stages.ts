// The settings page's situations by name: what the background would answer in each. Screenshots and tests
// share them.

import { NO_POLICY } from '../../src/core/policy.ts';
import { account as login, settings } from './popup-stages.ts';
import type { Stage } from './popup-view.ts';

const rules = {
  outsidePrefix: '9',
  internationalPrefix: '011',
  ownCountry: 'e164',
  trunkPrefix: '',
  rewrites: [
    { pattern: '+1415555XXXX', digits: '8{rest}' },
    { pattern: '+49.', digits: '700{number}' },
  ],
  blocked: ['+1900.'],
  extensionLengths: [3],
};

const options = {
  ringSeconds: 18,
  callerIdName: 'Call {number}',
  variables: [{ name: 'source', value: '{url}' }],
  ignoreApiSettings: false,
  ignoreCallRules: true,
  confirm: 'premium',
};

export const account = {
  ...login,
  name: 'Office',
  devices: [{ name: 'Mobile', number: '14155550100' }],
  ringFirst: '',
  rules,
  options,
};

export const second = {
  ...account,
  id: '7a4c0f2e-2222-4222-8333-444455556666',
  name: '',
  origin: 'https://pbx.customer.example',
  extension: '412',
  username: '412',
  displayName: 'Tessa Field',
  devices: [],
};

export const waiting = {
  id: '7a4c0f2e-3333-4222-8333-444455556666',
  origin: 'https://home.example.net',
  username: '12',
  name: 'Home',
  devices: [],
  ringFirst: '',
  rules,
  options,
};

export const ok = (value: unknown) => ({ ok: true, value });
export const no = (code: string, more: object = {}) => ({ ok: false, failure: { code, ...more } });

const REPORT = `Click to Call for Switchvox 0.1.0
Browser: Chromium 156
Time: 2026-11-23T10:00:00.000Z
PBX: https://pbx.example.com (active), login by basic, extension •01
  ring 18 s, call rules ignored, Call API settings apply, outside "9", international "011", 2 rewrites
Last call: 2026-11-23T09:58:12.000Z, to •••••••••••••58, dialling`;

export const everything = (settingsPart: object = {}, accountsPart: object = {}) => ({
  settings: { ...settings, ...settingsPart },
  accounts: { list: [account], active: account.id, waiting: [], ...accountsPart },
});

/** One account; `settingsPart` and `accountsPart` change what is stored, `answers` what is answered. */
export function stageOf(
  hash: string,
  settingsPart: object = {},
  accountsPart: object = {},
  answers: object = {},
): Stage {
  const stored = everything(settingsPart, accountsPart);
  return {
    hash,
    answers: {
      'accounts/get': ok(stored.accounts),
      'settings/get': ok({
        settings: stored.settings,
        policy: NO_POLICY,
        countries: ['US', 'DE', 'GB', 'FR', 'CA'],
      }),
      'account/change': ok(stored.accounts),
      'account/choose': ok({ ...stored.accounts, active: second.id }),
      'account/sign-out': ok(null),
      'account/connect': ok(account),
      'number/preview': ok({
        e164: '+442079460958',
        ext: null,
        label: '+44 20 7946 0958',
        country: 'GB',
        kind: 'fixed',
        digits: ok('9011442079460958'),
      }),
      'report/get': ok(REPORT),
      'backup/get': ok('{}\n'),
      'backup/restore': ok(everything({ country: 'DE' })),
      'settings/reset': ok(everything()),
      'settings/country': ok({ ...stored.settings, country: 'DE' }),
      'site/mode': ok({ ...stored.settings, siteMode: 'listed' }),
      'site/list': ok({ ...stored.settings, sitesOff: ['*.example.org'] }),
      'site/account': ok({ ...stored.settings, siteAccounts: [] }),
      'settings/manner': ok({ ...stored.settings, numberClick: 'dial' }),
      'settings/forget': ok({ ...stored.settings, forgetsPasswords: true }),
      'number/accept': ok({ ...stored.settings, notNumbers: [] }),
      ...answers,
    },
  };
}

const busy = {
  sitesOff: ['*.internal.example', 'mail.example.com'],
  sitesOn: ['crm.internal.example'],
  siteAccounts: [{ host: 'crm.customer.example', id: second.id }],
  notNumbers: [
    { host: 'crm.customer.example', e164: '+14155550142' },
    { host: '', e164: '+442079460958' },
  ],
};

const several = { list: [account, second], waiting: [waiting] };
const none = { list: [], active: null };

/** Every view there is. */
export const views: Readonly<Record<string, Stage>> = {
  accounts: stageOf('#accounts'),
  'accounts-several': stageOf('#accounts', busy, several),
  'accounts-none': stageOf('#accounts', {}, none),
  dialling: stageOf('#dialling'),
  'dialling-several': stageOf('#dialling', busy, several),
  'dialling-none': stageOf('#dialling', {}, none),
  calls: stageOf('#calls'),
  pages: stageOf('#pages', busy),
  look: stageOf('#look'),
  keys: stageOf('#keys'),
  privacy: stageOf('#privacy'),
  report: stageOf('#report'),
  backup: stageOf('#backup'),
};
