// What an administrator rolls out, by real policy files in both browsers: values that are locked, values to start
// with, a wrong one that is named and left out, and a change while the browser runs.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, MessageName, Payload } from '../../src/core/contract.ts';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { copyExtension } from '../support/extension.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { acceptCertificate } from '../support/firefox-trust.ts';
import { machineLock, takeLock } from '../support/lock.ts';
import {
  POLICY_ID,
  removePolicies,
  withPolicyId,
  writeChromiumPolicy,
  writeFirefoxPolicy,
} from '../support/policy-files.ts';
import { connectAccount, pressConnect } from '../support/popup.ts';
import { out } from '../support/root.ts';
import { until } from '../support/wait.ts';
import { elementNamed, pressConnectIn, waitToReadIn } from './firefox-popup.ts';
import { keepPicture, loginTo } from './stage.ts';

const policyFor = (pbx: Pbx) => ({
  pbxAddress: { locked: pbx.origin },
  userNamePattern: { locked: '3##' },
  country: { locked: 'DE' },
  outsidePrefix: { locked: 'nine' },
  internationalPrefix: { locked: '00' },
  trunkPrefix: { default: '0' },
  blocked: { locked: ['+1900.'] },
  confirm: { default: 'never' },
  callsPerDay: { locked: 1 },
  sitesOff: { locked: ['*.bank.example'] },
  markStyle: { default: 'none' },
  history: { locked: 'never' },
  welcome: false,
});

let pbx: Pbx;
let release: () => Promise<void>;

beforeAll(async () => {
  release = await takeLock(machineLock('policies'));
  pbx = await startPbx({ currentCalls: false, talkMs: 0 });
});

afterAll(async () => {
  removePolicies();
  await pbx.close();
  await release();
});

describe('a policy in Chromium', () => {
  let chromium: Chromium;
  let popup: Page;

  beforeAll(async () => {
    writeChromiumPolicy(policyFor(pbx));
    chromium = await launchChromium({
      id: POLICY_ID,
      changeManifest: withPolicyId,
      trust: [pbx.spki],
      // None opens: that is in the policy.
      keepsWelcome: true,
    });
    popup = await chromium.openOwn('popup.html');
    await popup.setViewportSize({ width: 360, height: 560 });
  });

  afterAll(() => chromium.close());

  const ask = <N extends MessageName>(name: N, payload: Payload<N>): Promise<Answer<N>> =>
    popup.evaluate(
      ([to, given]) => chrome.runtime.sendMessage({ to: 'background', name: to, payload: given }),
      [name, payload] as const,
    );

  it('stands in the popup as the organisation’s, and what is wrong in it is named', async () => {
    const address = popup.getByLabel('PBX address');
    await popup.getByText('Set by your organisation').waitFor();
    expect(await address.inputValue()).toBe(new URL(pbx.origin).host);
    expect(await address.isDisabled()).toBe(true);
    expect(await popup.getByRole('alert').innerText()).toContain('outsidePrefix.locked');
    await keepPicture(popup, 'policy-popup');
  });

  it('lets nobody connect elsewhere or as somebody else', async () => {
    const login = { username: '301', password: 'x', extension: '' };
    const elsewhere = await ask('account/connect', { ...login, address: 'other.example.com' });
    expect(elsewhere).toMatchObject({ ok: false, failure: { code: 'address-refused' } });
    await pressConnect(popup, { ...loginTo(pbx), extension: 'mallory', address: null });
    await popup.getByText('user names like 3## only').waitFor();
    expect(pbx.requests.length).toBe(0);
  });

  it('gives an account its rules, and history nothing to keep', async () => {
    await popup.close();
    popup = await connectAccount(chromium, { ...loginTo(pbx), address: null });
    expect(
      chromium
        .context()
        .pages()
        .some((page) => page.url().includes('welcome')),
    ).toBe(false);
    const accounts = await ask('accounts/get', {});
    expect(accounts.ok && accounts.value.list[0]).toMatchObject({
      rules: { internationalPrefix: '00', trunkPrefix: '0', blocked: ['+1900.'], outsidePrefix: '' },
      options: { confirm: 'never' },
    });
    const placed = await ask('call/place', wish('+14155550142'));
    expect(placed.ok).toBe(true);
    expect((await pbx.waitForCall(1)).parameters).toMatchObject({ dial_second: '0014155550142' });
    const beyond = await until('The first call being answered', async () => {
      const answer = await ask('call/place', wish('+14155550145'));
      return answer.ok || answer.failure.code !== 'call-in-progress' ? answer : null;
    });
    expect(beyond).toMatchObject({ ok: false, failure: { code: 'day-limit', detail: '1' } });
    expect(pbx.calls.length).toBe(1);
    const blocked = await ask('call/place', wish('+19005550142'));
    expect(blocked).toMatchObject({ ok: false, failure: { code: 'number-blocked' } });
    const history = await ask('history/get', {});
    expect(history.ok && history.value).toEqual({ entries: [], retention: 'never', isLocked: true });
  });

  it('outranks what people choose, which is there again when it goes', async () => {
    await ask('settings/country', { country: 'FR' });
    await ask('site/switch', { host: 'www.bank.example', on: true });
    const locked = await settings();
    expect(locked).toMatchObject({ country: 'DE', sitesOff: ['*.bank.example'], markStyle: 'none' });
    const options = await chromium.openOwn('options.html#pages');
    const country = options.getByLabel('Country of numbers without +');
    await options.getByText('Set by your organisation').filter({ visible: true }).first().waitFor();
    expect(await country.isDisabled()).toBe(true);
    await keepPicture(options, 'policy-options');

    const { country: _, ...without } = policyFor(pbx);
    writeChromiumPolicy({ ...without, markStyle: { default: 'dotted' } });
    await until('The country being free', async () => (await settings()).country === 'FR', 30_000);
    expect((await settings()).markStyle).toBe('dotted');
    // The open page follows by itself.
    await until('The field being free', async () => !(await country.isDisabled()));
    expect(await country.inputValue()).toBe('FR');
  });

  it('no longer calls from an account of a PBX that it left', async () => {
    writeChromiumPolicy({ pbxAddress: { locked: 'pbx.new.example' } });
    await until(
      'The new address',
      async () => {
        const answer = await ask('settings/get', {});
        return answer.ok && answer.value.policy.locked.pbxAddress === 'https://pbx.new.example';
      },
      30_000,
    );
    const placed = await ask('call/place', wish('+14155550143'));
    expect(placed).toMatchObject({ ok: false, failure: { code: 'address-refused' } });
    expect(pbx.calls.length).toBe(1);
  });

  async function settings() {
    const answer = await ask('settings/get', {});
    if (!answer.ok) throw new Error('no settings');
    return answer.value.settings;
  }
});

describe('a policy in Firefox', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    writeFirefoxPolicy(policyFor(pbx));
    firefox = await launchFirefox({ extension: await copyExtension(withPolicyId), keepsWelcome: true });
    await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
  });

  afterAll(() => firefox.quit());

  it('stands in the popup, names what is wrong, and dials by its rules', async () => {
    await firefox.go(`${firefox.origin}/popup.html`);
    await waitToReadIn(firefox, /Set by your organisation/);
    await waitToReadIn(firefox, /outsidePrefix\.locked/);
    const address = await elementNamed(firefox, 'input', 'PBX address');
    expect(address).not.toBe('');
    await firefox.screenshot(out('e2e', 'policy-firefox.png'));
    await pressConnectIn(firefox, { ...loginTo(pbx), address: null });
    await waitToReadIn(firefox, /Connected/);
    const before = pbx.calls.length;
    await firefox.fill(await elementNamed(firefox, 'input', 'Number to call'), '+1 415 555 0144');
    await waitToReadIn(firefox, /the PBX dials 0014155550144/);
    await firefox.click(await elementNamed(firefox, 'button', 'Call'));
    expect((await pbx.waitForCall(before + 1)).parameters).toMatchObject({ dial_second: '0014155550144' });
    await waitToReadIn(firefox, /Dialling/);
    await firefox.fill(await elementNamed(firefox, 'input', 'Number to call'), '+1 415 555 0146');
    await waitToReadIn(firefox, /the PBX dials 0014155550146/);
    await firefox.click(await elementNamed(firefox, 'button', 'Call'));
    await waitToReadIn(firefox, /limit of calls a day \(1\) is reached/);
    expect(pbx.calls.length).toBe(before + 1);
  });
});

const wish = (e164: string): Payload<'call/place'> => ({
  requestId: crypto.randomUUID(),
  e164,
  ext: null,
  confirmed: false,
  title: '',
  selection: '',
  site: '',
  isPrivate: false,
});
