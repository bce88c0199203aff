// A payload as it should be for every message: what attacks are made of. A message without one does not compile.

import { DEFAULT_CHOICES } from '../../src/core/account.ts';
import type { MessageName } from '../../src/core/contract.ts';

const id = '0b0e7a3e-6f3c-4d60-9a53-0c7a3b1d2e4f';
const host = 'victim.example';
const e164 = '+19005550123';
const text = '+1 900 555 0123';

export const samples: { readonly [N in MessageName]: Readonly<Record<string, unknown>> } = {
  'numbers/verify': {
    candidates: [{ text: `Call ${text}`, start: 5, end: 20, joins: [], at: 0 }],
    links: [`tel:${e164}`],
    evidence: { host, languages: ['en'], addressCountries: [], telephones: [], addresses: [] },
  },
  'part/bring': { part: 'read' },
  'call/place': { requestId: id, e164, ext: null, confirmed: true, title: 'x', selection: 'x', site: host },
  'call/prepare': {},
  'call/abort': { requestId: id },
  'call/get': { requestId: id },
  'account/connect': { address: 'https://127.0.0.1:1', username: '301', password: 'x', extension: '' },
  'accounts/get': {},
  'account/choose': { id },
  'account/change': { id, choices: DEFAULT_CHOICES },
  'account/sign-out': { id: '' },
  'number/preview': { text, choices: null },
  'manner/get': {},
  'number/facts': { e164 },
  'number/reject': { e164 },
  'number/accept': { host, e164 },
  'number/format': { text },
  'report/get': {},
  'backup/get': {},
  'backup/restore': { text: '{}' },
  'settings/reset': {},
  'popup/get': {},
  'news/seen': {},
  'settings/get': {},
  'settings/country': { country: 'DE' },
  'site/account': { host, id },
  'settings/badge': { on: true },
  'settings/forget': { on: true },
  'site/country': { host, country: 'DE' },
  'site/switch': { host, on: false },
  'site/leave': {},
  'site/mode': { mode: 'listed' },
  'site/wishes': { on: false },
  'site/list': { site: host, on: false },
  'steps/return': {},
  'links/answer': { linkClick: 'dial' },
  'settings/manner': { numberClick: 'dial', linkClick: 'dial', markStyle: 'none', buttonSize: 'large' },
  'history/get': {},
  'history/recent/get': { count: 5 },
  'history/note': { id, note: 'x' },
  'history/delete': { id: '' },
  'history/keep': { retention: 'all' },
  'pbx/finished': { requestId: id, report: { ok: true, value: { scheme: 'basic' } } },
  'pbx/progress': { requestId: id, progress: { state: 'talking', seconds: 1 } },
};
