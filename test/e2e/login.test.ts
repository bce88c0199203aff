// Every way a PBX wants to be logged in to, in both browsers: it gets what it wants, and never more than one
// wrong try. Requests are counted where they arrive.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN, INES, TESTER, ZOE } from '../pbx/directory.ts';
import { type AuthMode, authModes } from '../pbx/options.ts';
import type { RecordedRequest } from '../pbx/record.ts';
import { callThat, connect, outcome, place, told, tryToConnect } from '../support/calls.ts';
import { type Caller, openCallers, withEach } from '../support/calls-browsers.ts';

let callers: readonly Caller[];

const inBoth = (work: (caller: Caller) => Promise<void>) => withEach(callers, work);

beforeAll(async () => {
  callers = await openCallers({ currentCalls: false, talkMs: 0 });
});

afterAll(() => Promise.all(callers.map((caller) => caller.close())));

beforeEach(() => {
  for (const { pbx } of callers)
    pbx.set({ auth: 'basic', nonceUses: Number.POSITIVE_INFINITY, blockAfter: null });
});

/** What the PBX is asked while `work` is done: method, the scheme of the login, and what it answered. */
async function asked({ pbx }: Caller, work: () => Promise<unknown>): Promise<string[]> {
  const before = pbx.requests.length;
  await work();
  return pbx.requests.slice(before).map(wordsOf);
}

function wordsOf({ call, headers, answer }: RecordedRequest): string {
  const scheme = headers.authorization?.split(' ')[0] ?? 'nobody';
  return `${call?.method.split('.').at(-1)} by ${scheme}: ${answer?.status}`;
}

/** One call, and the one question after it whether the PBX tells of calls, which this one does not. */
async function callOnce({ line }: Caller): Promise<void> {
  const { requestId } = await place(line);
  await callThat(line, { requestId }, ({ phase, following }) => phase === 'dialling' && following === false);
}

const listByDigest = ['getMyInfo by nobody: 401', 'getList by Digest: 200'];

const isDigest = (mode: AuthMode): boolean => mode !== 'basic';

describe('a PBX that wants', () => {
  it.each(authModes)('%s gets it, one request for each answer', (mode) =>
    inBoth(async (caller) => {
      caller.pbx.set({ auth: mode });
      const login = ['getMyInfo by Basic: 401', 'getMyInfo by Digest: 200'];
      expect(await asked(caller, () => connect(caller.line, caller.pbx))).toEqual(
        isDigest(mode) ? login : ['getMyInfo by Basic: 200'],
      );
      const call = ['getMyInfo by nobody: 401', 'call by Digest: 200', ...listByDigest];
      expect(await asked(caller, () => callOnce(caller))).toEqual(
        isDigest(mode) ? call : ['call by Basic: 200', 'getList by Basic: 200'],
      );
    }),
  );

  it.each([
    ['Digest and Basic side by side', ['digest-sha256', 'digest-md5', 'basic']],
    ['Basic and Digest side by side', ['basic', 'digest-old']],
    ['several kinds of Digest', ['digest-md5', 'digest-sha256-sess', 'digest-old']],
  ] as const)('%s gets one it wants', (_what, auth) =>
    inBoth(async (caller) => {
      caller.pbx.set({ auth });
      await connect(caller.line, caller.pbx);
      await callOnce(caller);
    }),
  );

  it('a fresh nonce for a stale one is answered once more', () =>
    inBoth(async (caller) => {
      caller.pbx.set({ auth: 'digest-md5', nonceUses: 0 });
      const words = await asked(caller, () => tryToConnect(caller.line, caller.pbx));
      expect(words).toEqual([
        'getMyInfo by Basic: 401',
        'getMyInfo by Digest: 401',
        'getMyInfo by Digest: 401',
      ]);
    }));
});

describe('a PBX that was upgraded', () => {
  it('from Digest to Basic still gets its call, once', () =>
    inBoth(async (caller) => {
      caller.pbx.set({ auth: 'digest-old' });
      await connect(caller.line, caller.pbx);
      caller.pbx.set({ auth: 'basic' });
      expect(await asked(caller, () => callOnce(caller))).toEqual([
        'getMyInfo by nobody: 401',
        'call by Basic: 200',
        'getMyInfo by nobody: 401',
        'getList by Basic: 200',
      ]);
    }));

  it('or went back to Digest too: what it refused it did not do', () =>
    inBoth(async (caller) => {
      await connect(caller.line, caller.pbx);
      const calls = caller.pbx.calls.length;
      caller.pbx.set({ auth: 'digest-old' });
      expect(await asked(caller, () => callOnce(caller))).toEqual([
        'call by Basic: 401',
        'call by Digest: 200',
        'getList by Basic: 401',
        'getList by Digest: 200',
      ]);
      expect(caller.pbx.calls.length).toBe(calls + 1);
    }));
});

describe('a wrong password', () => {
  it.each(authModes)('is tried once (%s)', (mode) =>
    inBoth(async (caller) => {
      const { line, pbx } = caller;
      // A second wrong try would block the address.
      pbx.set({ auth: mode, blockAfter: 2 });
      const wrong = await tryToConnect(line, pbx, { logins: ['301'], password: 'wrong' });
      expect(wrong).toMatchObject({ failure: { code: 'wrong-password' } });
      pbx.set({ blockAfter: null });
      expect((await tryToConnect(line, pbx)).ok).toBe(true);
      pbx.set({ blockAfter: 2 });
    }),
  );

  it('that was right until yesterday stops at one refused call', () =>
    inBoth(async (caller) => {
      const { line, pbx } = caller;
      await connect(line, pbx);
      pbx.set({ mode: 'unauthorized' });
      const call = () => place(line).then((placed) => outcome(line, placed));
      expect(await asked(caller, call)).toEqual(['call by Basic: 401']);
      pbx.set({ mode: 'normal' });
    }));

  it('leaves the account that is connected as it was', () =>
    inBoth(async (caller) => {
      await connect(caller.line, caller.pbx);
      await tryToConnect(caller.line, caller.pbx, { logins: ['301'], password: 'wrong' });
      await callOnce(caller);
    }));
});

describe('who logs in', () => {
  it.each(['basic', 'digest-old', 'digest-sha256'] as const)(
    'may have a password of any letters (%s)',
    (auth) =>
      inBoth(async (caller) => {
        caller.pbx.set({ auth });
        const account = await connect(caller.line, caller.pbx, ZOE);
        expect(account).toMatchObject({ extension: '302', accountId: '1107', displayName: 'Zoë Müller' });
        await callOnce(caller);
        expect(caller.pbx.calls.at(-1)?.parameters).toMatchObject({ dial_first: '302', account_id: '1107' });
      }),
  );

  it('may be called by an e-mail address', () =>
    inBoth(async (caller) => {
      const { line, pbx } = caller;
      const login = { logins: ['ines@example.test'], password: INES.password };
      expect(await connect(line, pbx, login)).toMatchObject({
        extension: '303',
        displayName: "Ines O'Brien & Co",
      });
      await callOnce(caller);
      expect(pbx.calls.at(-1)?.parameters).toMatchObject({ dial_first: '303', account_id: '1108' });
    }));

  it('may be an administrator, who is asked whose phone rings', () =>
    inBoth(async (caller) => {
      const { line, pbx } = caller;
      expect(await tryToConnect(line, pbx, ADMIN)).toMatchObject({ failure: { code: 'no-extension' } });
      const nobody = await tryToConnect(line, pbx, ADMIN, { extension: '399' });
      expect(nobody).toMatchObject({ failure: { code: 'no-extension' } });
      const account = await connect(line, pbx, ADMIN, { extension: '301' });
      expect(account).toMatchObject({ username: 'admin', extension: '301', accountId: '1106' });
      await callOnce(caller);
      expect(pbx.calls.at(-1)?.parameters).toMatchObject({ dial_first: '301', account_id: '1106' });
    }));
});

describe('the password', () => {
  it('comes back by no message', () =>
    inBoth(async ({ line, pbx }) => {
      await connect(line, pbx);
      const answers = [
        told(await line.ask('popup/get', {})),
        told(await line.ask('accounts/get', {})),
        told(await line.ask('report/get', {})),
        told(await line.ask('settings/get', {})),
      ];
      expect(JSON.stringify(answers)).not.toContain(TESTER.password);
    }));
});
