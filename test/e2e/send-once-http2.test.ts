// The same over HTTP/2, which a server in front of a PBX may speak: how often a call stands on the wire when its
// stream or its connection ends while the phone rings. See docs/decisions/send-once.md.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '../../src/core/account.ts';
import { type Http2Ending, type Http2Pbx, startHttp2Pbx } from '../pbx/http2.ts';
import { nextNumber, outcome, place, told } from '../support/calls.ts';
import { type Caller, openCallers, withEach } from '../support/calls-browsers.ts';

let callers: readonly Caller[];
const servers = new Map<Caller, Http2Pbx>();

beforeAll(async () => {
  callers = await openCallers({ currentCalls: false, talkMs: 0 });
  await withEach(callers, async (caller) => {
    const server = await startHttp2Pbx();
    servers.set(caller, server);
    await caller.trust(server);
    const login = { address: server.origin, username: '301', password: 'x' };
    const { id } = told(await caller.line.ask('account/connect', login));
    const options = { ...DEFAULT_CHOICES.options, ringSeconds: 0 };
    told(await caller.line.ask('account/change', { id, choices: { ...DEFAULT_CHOICES, options } }));
  });
});

afterAll(async () => {
  await Promise.all(callers.map((caller) => caller.close()));
  await Promise.all([...servers.values()].map((server) => server.close()));
});

/** Milliseconds: Chromium tells of some ends only when our own limit, 15 s after the ring, is reached. */
const LIMIT = 25_000;

/** One call that ends so after 300 ms of ringing: how it is told, and how often it was asked for. */
async function callOnce(caller: Caller, ending: Http2Ending, answersExpect = true) {
  const server = servers.get(caller) as Http2Pbx;
  server.set(ending, 300, answersExpect);
  const { phase } = await outcome(caller.line, await place(caller.line, nextNumber()), LIMIT);
  return { phase, times: server.calls.length };
}

const ONCE = { phase: 'unknown', times: 1 };

describe('over HTTP/2 a call', () => {
  it('is placed', () =>
    withEach(callers, async (caller) => {
      expect(await callOnce(caller, 'answer')).toEqual({ phase: 'dialling', times: 1 });
    }));

  it.each(['reset', 'close', 'cancel', 'error', 'goaway'] as const)(
    'is sent once where it is lost by %s',
    (ending) =>
      withEach(callers, async (caller) => {
        expect(await callOnce(caller, ending)).toEqual(ONCE);
      }),
  );

  it('is sent twice by Firefox alone, where a server that answers no Expect fails at it', () =>
    withEach(callers, async (caller) => {
      const twice = { phase: 'dialling', times: 2 };
      expect(await callOnce(caller, 'error', false)).toEqual(caller.name === 'Chromium' ? ONCE : twice);
    }));

  it('that the server says it did nothing of is sent again at most once', () =>
    withEach(callers, async (caller) => {
      expect((await callOnce(caller, 'refused')).times).toBeLessThanOrEqual(2);
    }));
});
