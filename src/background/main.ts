// Wires the background: listeners first and synchronously (the browser may have started it for one of
// them), then everything by message. It may die at any moment; what matters lives in storage.

import { getCountries } from 'libphonenumber-js/max';
import browser from 'webextension-polyfill';
import type { CallRecord } from '../core/call.ts';
import { type Failure, failure } from '../core/failure.ts';
import { failed, type Result, success } from '../core/result.ts';
import { failureSentence } from '../core/sentence.ts';
import { type Settings, withSite } from '../core/settings.ts';
import type { PbxReport } from '../core/switchvox/report.ts';
import { type Sender, serve } from '../platform/bus.ts';
import { t } from '../platform/i18n.ts';
import { type MenuClick, makeMenus, onMenuClick } from '../platform/menus.ts';
import { type CauseWatch, watchCause } from '../platform/network-cause.ts';
import { showNotice } from '../platform/notices.ts';
import { tellAllPages, tellPage } from '../platform/pages.ts';
import { openPbxHome } from '../platform/pbx-home.ts';
import * as store from '../platform/store.ts';
import * as vault from '../platform/vault.ts';
import { checkNumber } from './check-number.ts';
import { connectAccount } from './connect-account.ts';
import { numberOfMenu } from './menu-calls.ts';
import { createCalls } from './place-call.ts';
import { verifyNumbers } from './verify-numbers.ts';

/** Milliseconds the browser is given to name the cause of a failed request. */
const CAUSE_WAIT = 500;

let settings = store.loadSettings();

async function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  const next = change(await settings);
  settings = Promise.resolve(next);
  await store.saveSettings(next);
  void tellAllPages('page/refresh', null);
  return next;
}

const home = openPbxHome((requestId, report) => void finish(requestId, report));
const causes = new Map<string, CauseWatch>();

/** Replaces "could not be reached" by its cause, where the browser tells one. */
async function withCause(report: PbxReport, watch: CauseWatch | undefined): Promise<PbxReport> {
  if (report.ok || report.failure.code !== 'unreachable' || !watch) return report;
  const cause = await watch.cause(CAUSE_WAIT);
  return cause ? failed(failure(cause)) : report;
}

const calls = createCalls({
  loadRecord: store.loadCallRecord,
  saveRecord: store.saveCallRecord,
  loadAccount: store.loadAccount,
  check: (number, country) => checkNumber(number, country),
  country: async () => (await settings).country,
  async start(account, order) {
    causes.set(order.requestId, watchCause(account.origin));
    return home.start(account, order);
  },
  status: (requestId) => home.status(requestId),
  announce: (record) => void announce(record),
  rest: () => home.rest(),
  now: () => Date.now(),
});

async function finish(requestId: string, report: PbxReport): Promise<void> {
  const watch = causes.get(requestId);
  causes.delete(requestId);
  await calls.finish(requestId, await withCause(report, watch));
  watch?.stop();
  await calls.rest();
}

/** A page that asked hears of its call; where no content script listens, the browser says it. */
async function announce({ call, from }: CallRecord): Promise<void> {
  if (!from || (await tellPage(from, 'page/call', { call }))) return;
  const sentence = call.failure ? failureSentence(call.failure, t) : t(`call_${call.phase}`, call.dialFirst);
  await showNotice('call', call.label, sentence);
}

async function tellFailure(place: CallRecord['from'], problem: Failure): Promise<void> {
  if (place && (await tellPage(place, 'page/failure', { failure: problem }))) return;
  await showNotice('call', t('extension_name'), failureSentence(problem, t));
}

async function callFromMenu(click: MenuClick): Promise<void> {
  const from = click.tabId === null ? null : { tabId: click.tabId, frameId: click.frameId };
  const { country } = await settings;
  const number = numberOfMenu(click, { country });
  const placed: Result<unknown, Failure> = number.ok
    ? await calls.place({ requestId: crypto.randomUUID(), ...number.value, from })
    : number;
  if (!placed.ok) await tellFailure(from, placed.failure);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** Frames without an address of their own stand for the page around them. */
function hostsOf({ siteUrl, url }: Sender): { readonly site: string; readonly frame: string } {
  const site = hostOf(siteUrl);
  return { site, frame: hostOf(url) || site };
}

store.closeStorageToPages();
onMenuClick((click) => void callFromMenu(click));
browser.runtime.onInstalled.addListener(() => {
  void makeMenus({ selection: t('menu_call_selection'), link: t('menu_call_link') });
});

serve({
  'numbers/verify': async (payload, sender) => {
    const { site, frame } = hostsOf(sender);
    return success(verifyNumbers(payload, await settings, site, frame));
  },
  'call/place': async ({ requestId, e164, ext }, { tier, tabId, frameId }) => {
    const from = tier === 'page' && tabId !== null ? { tabId, frameId } : null;
    return calls.place({ requestId, e164, ext, from });
  },
  'call/get': async ({ requestId }, { tier }) => {
    // A page may follow its own call by its id; only our own pages may ask for any.
    if (tier === 'page' && requestId === null) return failed(failure('not-allowed'));
    return success(await calls.current(requestId));
  },
  'account/connect': async (typed) => {
    const connected = await connectAccount(typed, {
      putPending: (password) => vault.putPassword('pending', password),
      keepPending: vault.keepPending,
      forgetPending: () => vault.forgetPassword('pending'),
      saveAccount: store.saveAccount,
      ask: askPbx,
    });
    await calls.rest();
    return connected;
  },
  'account/get': async () => success(await store.loadAccount()),
  'account/sign-out': async () => {
    await store.forgetAccount();
    await vault.clearVault();
    return success(null);
  },
  'settings/get': async () => success({ settings: await settings, countries: getCountries() }),
  'settings/country': async ({ country }) => success(await changeSettings((now) => ({ ...now, country }))),
  'site/switch': async ({ host, on }) => success(await changeSettings((now) => withSite(now, host, on))),
  'pbx/finished': async ({ requestId, report }) => {
    await finish(requestId, report);
    return success(null);
  },
});

async function askPbx(account: { readonly origin: string; readonly username: string }): Promise<PbxReport> {
  const watch = watchCause(account.origin);
  try {
    return await withCause(await home.connect(account), watch);
  } finally {
    watch.stop();
  }
}
