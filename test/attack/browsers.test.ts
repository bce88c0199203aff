// The built extension in both browsers, attacked from where a page's process, another extension and a thief of the
// disk stand: with every message by the hundred, by looking wherever a content script can look, and by reading
// every file of the profile.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digitsFor } from '../../src/background/make-order.ts';
import { PER_MINUTE } from '../../src/core/call-rate.ts';
import { type MessageName, messages } from '../../src/core/contract.ts';
import { DEFAULT_RULES } from '../../src/core/dialing/rules.ts';
import { INES } from '../pbx/directory.ts';
import { connect, told } from '../support/calls.ts';
import { type Caller, openCallers, withEach } from '../support/calls-browsers.ts';
import { openSite, type Site } from '../support/site.ts';
import { removeTemp } from '../support/temp.ts';
import { until } from '../support/wait.ts';
import { asBytes, filesIn, vaultOf } from './disk.ts';
import { copyWithIntruder, looking, type Said, saying } from './intruder.ts';
import { hostilePayloads } from './payloads.ts';
import { samples } from './samples.ts';
import type { Tally } from './table.ts';
import { ATTACKS, settle, tally } from './tally.ts';

const LIMIT = 3_600_000;
/** Messages said in one page: a script in a page has half a minute. */
const CHUNK = 1_000;

let callers: readonly Caller[];
let site: Site;
let extension: string;
let page: string;

beforeAll(async () => {
  extension = await copyWithIntruder();
  [callers, site] = await Promise.all([
    openCallers({ currentCalls: false, talkMs: 0 }, extension),
    openSite(),
  ]);
  page = site.put('page', '<!doctype html><title>Page</title><p>Nothing here');
  await withEach(callers, async ({ line, pbx }) => void (await connect(line, pbx, LOGIN)));
});

afterAll(async () => {
  site.close();
  await Promise.all(callers.map((caller) => caller.close()));
  removeTemp(extension);
});

/** By a name that is found on the disk where the password must not be. */
const LOGIN = { ...INES, logins: INES.logins.slice(-1) };

/** How the password may stand somewhere: as text, as a header, as the bytes of either. */
const SECRETS = [INES.password, btoa(`${LOGIN.logins[0]}:${INES.password}`)];
const holdsSecret = (text: string): boolean => SECRETS.some((secret) => text.includes(secret));

/** What a page may honestly ask: a call to a number that its plan has. How often, is tried below. */
function isHonest(name: MessageName, json: string): boolean {
  const wish = name === 'call/place' ? messages[name].parse(JSON.parse(json)) : null;
  return wish !== null && digitsFor(wish.e164, DEFAULT_RULES, 'US').ok;
}

const attacksOf = (name: MessageName): Said[] =>
  fc
    .sample(hostilePayloads(samples[name]), ATTACKS)
    .filter((json) => !isHonest(name, json))
    .map((json) => [name, json]);

const callsSeen = ({ pbx }: Caller): number =>
  pbx.requests.filter(({ call }) => call?.method === 'switchvox.users.call').length;

async function sayAll(caller: Caller, said: readonly Said[], row: Tally): Promise<void> {
  for (let at = 0; at < said.length; at += CHUNK) {
    const chunk = said.slice(at, at + CHUNK);
    const text = String(await caller.inPage(page, saying(chunk)));
    const replies = JSON.parse(text) as { readonly ok?: boolean }[];
    expect(replies).toHaveLength(chunk.length);
    row.attempts += chunk.length;
    if (holdsSecret(text) || text.includes(caller.pbx.origin)) row.secrets += 1;
    for (const [i, [name]] of chunk.entries()) {
      const isForPages = (messages[name as MessageName].from as readonly string[]).includes('page');
      if (!isForPages && replies[i]?.ok !== false) row.secrets += 1;
    }
  }
}

describe('a page whose process was broken into', () => {
  it('gets nothing by any message, and changes nothing but what pages may', { timeout: LIMIT }, async () => {
    const said = (Object.keys(messages) as MessageName[]).flatMap(attacksOf);
    await withEach(callers, async (caller) => {
      const row = tally(`Messages of a broken-into page, ${caller.name}`);
      const ask = async () => {
        const { settings } = told(await caller.line.ask('settings/get', {}));
        const { sitesOff: _, notNumbers: __, linkClick: ___, ...others } = settings;
        return [others, told(await caller.line.ask('accounts/get', {}))];
      };
      const before = await ask();
      await sayAll(caller, said, row);
      expect(await ask()).toEqual(before);
      row.calls = callsSeen(caller);
      settle(row);
    });
  });

  it('sees no secret wherever a content script can look', { timeout: LIMIT }, async () => {
    await withEach(callers, async (caller) => {
      const row = tally(`What a content script can look at, ${caller.name}`);
      const seen = String(await caller.inPage(page, looking));
      row.attempts = (JSON.parse(seen) as unknown[]).length;
      if (holdsSecret(seen) || seen.includes(caller.pbx.origin)) row.secrets += 1;
      settle(row);
    });
  });

  it('places no more calls than a person would, whatever it says yes to', { timeout: LIMIT }, async () => {
    await withEach(callers, async (caller) => {
      const before = callsSeen(caller);
      const codes: string[] = [];
      for (let n = 0; n < PER_MINUTE + 5; n++) {
        const wish = {
          requestId: crypto.randomUUID(),
          e164: `+1415555${3000 + n}`,
          ext: null,
          confirmed: true,
        };
        const [reply] = JSON.parse(
          String(await caller.inPage(page, saying([['call/place', JSON.stringify(wish)]]))),
        );
        codes.push(reply.ok ? 'placed' : reply.failure.code);
      }
      expect(callsSeen(caller) - before).toBeLessThanOrEqual(PER_MINUTE);
      expect(codes).toContain('asked-in-window');
    });
  });
});

describe('a page', () => {
  it('is heard by nobody', { timeout: LIMIT }, async () => {
    const said = Object.entries(samples).map(([name, payload]) => ({ to: 'background', name, payload }));
    const script = `const heard = [];
      addEventListener('message', ({ data }) => data?.ok !== undefined && heard.push(data));
      const channel = new BroadcastChannel('click-to-call');
      for (const message of ${JSON.stringify(said)}) {
        postMessage(message, '*');
        channel.postMessage(message);
        for (const target of [window, document, document.documentElement])
          target.dispatchEvent(new CustomEvent(message.name, { detail: message, bubbles: true }));
        for (const api of [globalThis.browser, globalThis.chrome])
          if (api?.runtime?.sendMessage) api.runtime.sendMessage(message);
      }
      return new Promise((resolve) => setTimeout(() => resolve(JSON.stringify(heard)), 200));`;
    await withEach(callers, async (caller) => {
      const row = tally(`Messages and events of a page, ${caller.name}`);
      const before = callsSeen(caller);
      const heard = String(await caller.inPage(page, script));
      row.attempts = said.length * 5;
      if (heard !== '[]') row.secrets += 1;
      row.calls = callsSeen(caller) - before;
      settle(row);
    });
  });
});

describe('the disk', () => {
  it('holds no password as text, and none at all of whoever signed out', { timeout: LIMIT }, async () => {
    await withEach(callers, async (caller) => {
      const row = tally(`Files of the profile, ${caller.name}`);
      const needles = SECRETS.flatMap(asBytes);
      const name = LOGIN.logins[0] ?? '';
      const search = () => {
        const files = filesIn(caller.profile);
        row.attempts += files.length;
        row.secrets += files.filter((file) => needles.some((needle) => file.includes(needle))).length;
        return files.some((file) => asBytes(name).some((bytes) => file.includes(bytes)));
      };
      // The name of the same login is there to be found. (Firefox presses what it stores: there the database tells.)
      const isFound = search();
      if (caller.name === 'Chromium') expect(isFound).toBe(true);
      const { all, isExportable } = await vaultOf(caller);
      expect(all).toContain(name);
      expect(isExportable).toBe(false);
      if (holdsSecret(all)) row.secrets += 1;
      // What a person can take away with them or read on the screen.
      for (const list of ['backup/get', 'report/get', 'popup/get', 'history/get', 'accounts/get'] as const)
        if (holdsSecret(JSON.stringify(await caller.line.ask(list, {})))) row.secrets += 1;
      told(await caller.line.ask('account/sign-out', { id: '' }));
      const left = await vaultOf(caller);
      const { list } = told(await caller.line.ask('accounts/get', {}));
      expect(left.all).not.toContain(name);
      expect(left.slots).toBe(list.length);
      await caller.restart('closing');
      search();
      settle(row);
    });
  });

  it('holds no password of the last time where the browser is to forget it', { timeout: LIMIT }, async () => {
    await withEach(callers, async (caller) => {
      const { id } = await connect(caller.line, caller.pbx, LOGIN);
      told(await caller.line.ask('settings/forget', { on: true }));
      // Only the browser's end ends it.
      await caller.killBackground();
      expect(told(await caller.line.ask('accounts/get', {})).active).toBe(id);
      const { list } = told(await caller.line.ask('accounts/get', {}));
      expect((await vaultOf(caller)).slots).toBe(list.length);
      await caller.restart('closing');
      const now = await until('The account waiting for its password', async () => {
        const accounts = told(await caller.line.ask('accounts/get', {}));
        return accounts.active === null && accounts;
      });
      expect(now.list).toEqual([]);
      expect(now.waiting.at(-1)).toMatchObject({ id, username: LOGIN.logins[0] });
      expect((await vaultOf(caller)).slots).toBe(0);
      expect((await connect(caller.line, caller.pbx, LOGIN)).id).toBe(id);
    });
  });
});
