// Wires the background: listeners first and synchronously (the browser may have started it for one of
// them), then everything by message. It may die at any moment; what matters lives in storage.

import { activeAccount, withActive } from '../core/account.ts';
import { countriesWithNumbers } from '../core/dialing/number.ts';
import { failure } from '../core/failure.ts';
import { mannerOf, withLinkAnswer } from '../core/manner.ts';
import { withNotNumber, withoutNotNumber } from '../core/not-numbers.ts';
import { formatTyped } from '../core/phone/format-typed.ts';
import { failed, success } from '../core/result.ts';
import { withSiteAccount, withSiteCountry } from '../core/settings.ts';
import { withEntry, withoutEntry, withSite } from '../core/sites.ts';
import { dropCounts } from '../platform/badge.ts';
import { serve } from '../platform/bus.ts';
import { whenPagesAllowed } from '../platform/host-permission.ts';
import { t, uiLanguage } from '../platform/i18n.ts';
import { bringPart, bringsItself, bringToOpenPages, heedPages } from '../platform/inject.ts';
import { extensionVersion, onBrowserStart, onInstalled } from '../platform/installation.ts';
import { makeMenus, onMenuClick } from '../platform/menus.ts';
import { serveOmnibox } from '../platform/omnibox.ts';
import { openPanel } from '../platform/panel.ts';
import { currentPolicy, onPolicyChange } from '../platform/policy.ts';
import { reopenPopupOnceAllowed } from '../platform/reopen-popup.ts';
import { onPanelShortcut, onShortcut } from '../platform/shortcuts.ts';
import { newsStore } from '../platform/store.ts';
import { forgetPassword, holdPassword, keepPassword } from '../platform/vault.ts';
import { refreshBadge } from './badge.ts';
import { callFromMenu, callFromOmnibox, callFromShortcut, suggest } from './browser-calls.ts';
import { abort, askPbx, calls, finish, getReady, progress, tellOfCallLeft } from './call-desk.ts';
import { connectAccount } from './connect-account.ts';
import { welcome } from './first-run.ts';
import { forgetPasswordsOfLastTime } from './forget-passwords.ts';
import { applyRetention, forgetCalls, keepHistory, readHistory, recent, writeNote } from './history-desk.ts';
import { hostsOf } from './hosts.ts';
import { numberFacts } from './number-facts.ts';
import { countAgain, countSoon } from './page-count.ts';
import { placeFrom } from './place-from.ts';
import { popupView } from './popup-view.ts';
import { previewNumber } from './preview-number.ts';
import { connectionReport } from './report.ts';
import {
  accountFor,
  changeAccounts,
  changeManner,
  changeSettings,
  chooseForAccount,
  currentAccounts,
  currentSettings,
  obeyPolicy,
  signOut,
} from './settings-state.ts';
import { giveFocusBack, stepNumbers } from './step-numbers.ts';
import { verifyNumbers } from './verify-numbers.ts';
import { backupText, resetSettings, restoreBackup } from './whole-settings.ts';

reopenPopupOnceAllowed();
onMenuClick((click) => void callFromMenu(click));
onPanelShortcut((windowId) => void openPanel(windowId));
onShortcut((shortcut, here) => {
  if (shortcut === 'call-selection') void callFromShortcut(here);
  else if (here.tabId !== null) void stepNumbers(here.tabId, shortcut === 'previous-number');
});
serveOmnibox(suggest, (text, here) => void callFromOmnibox(text, here));
void refreshBadge();
onBrowserStart(() => void applyRetention());
void forgetPasswordsOfLastTime();
onPolicyChange(() => {
  void obeyPolicy().then(applyRetention);
});
void tellOfCallLeft();
onInstalled((installed) => {
  void welcome(installed);
  void makeMenus({ selection: t('menu_call_selection'), link: t('menu_call_link') });
  void currentSettings().then(({ heedsPages }) => heedPages(heedsPages));
  if (!bringsItself()) void bringToOpenPages();
});
whenPagesAllowed(() => void bringToOpenPages());

serve({
  'numbers/verify': async (payload, sender) => {
    const { site, frame } = hostsOf(sender);
    const account = await accountFor(site);
    void countSoon(sender.tabId);
    return success(verifyNumbers(payload, await currentSettings(), account, site, frame));
  },
  'part/bring': async ({ part }, { tabId, frameId, documentId }) => {
    const isThere = tabId !== null && (await bringPart({ tabId, frameId, documentId }, part));
    return isThere ? success(null) : failed(failure('not-allowed'));
  },
  'number/preview': async ({ text, choices }, sender) => {
    const account = await accountFor(hostsOf(sender).site);
    return previewNumber(text, (await currentSettings()).country, account, choices);
  },
  'manner/get': async (_payload, sender) => {
    const manner = mannerOf(await currentSettings());
    // While nobody is connected links do what they always did.
    const isConnected = (await accountFor(hostsOf(sender).site)) !== null;
    return success(isConnected ? manner : { ...manner, linkClick: 'system' });
  },
  'number/facts': async ({ e164 }, sender) => {
    const account = await accountFor(hostsOf(sender).site);
    const { country } = await currentSettings();
    return success(numberFacts(e164, country, account, uiLanguage(), Date.now()));
  },
  'number/reject': async ({ e164 }, sender) => {
    const host = hostsOf(sender).site;
    await changeSettings((now) => ({ ...now, notNumbers: withNotNumber(now.notNumbers, { host, e164 }) }));
    return success(null);
  },
  'number/accept': async (entry) =>
    success(await changeSettings((now) => ({ ...now, notNumbers: withoutNotNumber(now.notNumbers, entry) }))),
  'number/format': async ({ text }) => {
    const account = activeAccount(await currentAccounts());
    const extensionLengths = account?.rules.extensionLengths ?? [];
    return success(formatTyped(text, (await currentSettings()).country, extensionLengths));
  },
  'call/place': placeFrom,
  'call/get': async ({ requestId }, { tier }) => {
    // A page may follow its own call by its id; only our own pages may ask for any.
    if (tier === 'page' && requestId === null) return failed(failure('not-allowed'));
    return success(await calls.current(requestId));
  },
  'call/prepare': async (_, sender) => {
    await getReady(hostsOf(sender).site);
    return success(null);
  },
  'call/abort': async ({ requestId }) => {
    await abort(requestId);
    return success(null);
  },
  'account/connect': (typed) =>
    connectAccount(typed, {
      holdPassword,
      keepPassword,
      forgetPassword,
      loadAccounts: currentAccounts,
      changeAccounts,
      loadPolicy: currentPolicy,
      newId: () => crypto.randomUUID(),
      ask: askPbx,
    }),
  'accounts/get': async () => success(await currentAccounts()),
  'account/choose': async ({ id }) => success(await changeAccounts((now) => withActive(now, id))),
  'account/change': async ({ id, choices }) => success(await chooseForAccount(id, choices)),
  'account/sign-out': async ({ id }) => {
    const leaving = id || (await currentAccounts()).active;
    if (leaving === null) return success(null);
    // The secret first: whatever dies in between, no password stays behind.
    await forgetPassword(leaving);
    await signOut(leaving);
    return success(null);
  },
  'popup/get': async () => success(await popupView()),
  'news/seen': async () => success(await newsStore.change(() => '').then(() => null)),
  'settings/get': async () =>
    success({
      settings: await currentSettings(),
      policy: await currentPolicy(),
      countries: countriesWithNumbers(),
    }),
  'settings/country': async ({ country }) => success(await changeSettings((now) => ({ ...now, country }))),
  'settings/badge': async ({ on }) => {
    const changed = await changeSettings((now) => ({ ...now, badgeCount: on }));
    await (on ? countAgain() : dropCounts());
    return success(changed);
  },
  'settings/forget': async ({ on }) =>
    success(await changeSettings((now) => ({ ...now, forgetsPasswords: on }))),
  'site/switch': async ({ host, on }) => success(await changeSettings((now) => withSite(now, host, on))),
  'site/account': async ({ host, id }) =>
    success(await changeSettings((now) => withSiteAccount(now, host, id))),
  'site/leave': async (_payload, sender) => {
    await changeSettings((now) => withSite(now, hostsOf(sender).site, false));
    return success(null);
  },
  'site/country': async ({ host, country }) =>
    success(await changeSettings((now) => withSiteCountry(now, host, country))),
  'site/mode': async ({ mode }) => success(await changeSettings((now) => ({ ...now, siteMode: mode }))),
  'site/wishes': async ({ heed }) => success(await changeSettings((now) => ({ ...now, heedsPages: heed }))),
  'site/list': async ({ site, on }) =>
    success(
      await changeSettings((now) => (on === null ? withoutEntry(now, site) : withEntry(now, site, on))),
    ),
  'steps/return': async (_payload, { tabId }) => {
    if (tabId !== null) await giveFocusBack(tabId);
    return success(null);
  },
  'links/answer': async ({ linkClick }) => {
    await changeManner((now) => withLinkAnswer(now, linkClick));
    return success(null);
  },
  'settings/manner': async (manner) => success(await changeManner((now) => ({ ...now, ...manner }))),
  'backup/get': async () => success(await backupText()),
  'backup/restore': ({ text }) => restoreBackup(text),
  'settings/reset': async () => success(await resetSettings()),
  'report/get': async () =>
    success(
      connectionReport({
        version: extensionVersion(),
        browser: navigator.userAgent,
        accounts: await currentAccounts(),
        call: await calls.current(null),
        time: new Date().toISOString(),
      }),
    ),
  'history/get': async () =>
    success({
      entries: await readHistory(),
      retention: (await currentSettings()).history,
      isLocked: 'history' in (await currentPolicy()).locked,
    }),
  'history/recent/get': async ({ count }) => success(await recent(count)),
  'history/note': async ({ id, note }) => success(await writeNote(id, note).then(() => null)),
  'history/delete': async ({ id }) => success(await forgetCalls(id).then(() => null)),
  'history/keep': async ({ retention }) => success(await keepHistory(retention).then(() => null)),
  'pbx/finished': async ({ requestId, report }) => {
    await finish(requestId, report);
    return success(null);
  },
  'pbx/progress': async ({ requestId, progress: news }) => {
    await progress(requestId, news);
    return success(null);
  },
});
