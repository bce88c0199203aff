import { describe, expect, it } from 'vitest';
import { type CallPorts, createCalls } from '../../../src/background/place-call.ts';
import { type Account, DEFAULT_CHOICES } from '../../../src/core/account.ts';
import type { Call, CallRecord } from '../../../src/core/call.ts';
import { PER_HOUR, PER_MINUTE } from '../../../src/core/call-rate.ts';
import { DEFAULT_RULES } from '../../../src/core/dialing/rules.ts';
import { type Failure, failure } from '../../../src/core/failure.ts';
import type { PbxOrder } from '../../../src/core/pbx-contract.ts';
import { failed, success } from '../../../src/core/result.ts';
import type { PbxReport } from '../../../src/core/switchvox/report.ts';

const account: Account = {
  id: '00000000-0000-4000-8000-00000000000a',
  origin: 'https://pbx.example.com',
  username: '301',
  extension: '301',
  accountId: '1106',
  displayName: 'Tester',
  scheme: 'basic',
  ...DEFAULT_CHOICES,
  rules: { ...DEFAULT_RULES, outsidePrefix: '9' },
};

const page = { url: 'https://crm.example.com/x', host: 'crm.example.com', title: '', selection: '' };

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const request = (n: number) => ({
  requestId: id(n),
  e164: `+1415555012${n}`,
  ext: null,
  confirmed: false,
  page,
  from: null,
  isPrivate: false,
  isOwn: false,
});
const answered: PbxReport = success({
  scheme: 'basic',
  callInfo: { dialedFirst: '301', dialedSecond: '9914155550123' },
});

const orderFor = (requestId: string): PbxOrder => ({
  requestId,
  accountId: '1106',
  dialFirst: '301',
  dialSecond: '914155550123',
  ringSeconds: 18,
  callerIdName: '',
  variables: [],
  ignoreApiSettings: false,
  ignoreCallRules: false,
});

/** A background with a store that outlives it and a PBX client that may or may not. */
function world(overrides: Partial<CallPorts> = {}) {
  const orders: PbxOrder[] = [];
  const state: { record: CallRecord | null; now: number; announced: string[] } = {
    record: null,
    now: 1_000_000,
    announced: [],
  };
  const ports: CallPorts = {
    loadRecord: async () => state.record,
    saveRecord: async (record) => {
      state.record = record;
    },
    accountToCall: async () => success(account),
    prepare: async (wish) => success({ label: wish.e164, order: orderFor(wish.requestId) }),
    count: async () => success(null),
    ready: async () => success(null),
    start: async (_account, order) => {
      orders.push(order);
      return success(null);
    },
    status: async () => ({ live: true, report: null }),
    announce: ({ call }) => state.announced.push(call.phase),
    now: () => state.now,
    ...overrides,
  };
  return { orders, state, ports, calls: createCalls(ports) };
}

describe('placing a call', () => {
  it('writes the record before anything is sent', async () => {
    const seen: (CallRecord | null)[] = [];
    const { calls, state } = world({
      start: async () => {
        seen.push(state.record);
        return success(null);
      },
    });
    await calls.place(request(1));
    expect(seen[0]?.call).toMatchObject({ phase: 'ringing', digits: '914155550123', dialFirst: '301' });
  });

  it('places one call for two clicks at once', async () => {
    const { calls, orders } = world();
    const [first, second] = await Promise.all([calls.place(request(1)), calls.place(request(2))]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, failure: { code: 'call-in-progress' } });
    expect(orders).toHaveLength(1);
  });

  it('answers the same request twice with the same call', async () => {
    const { calls, orders } = world();
    await Promise.all([calls.place(request(1)), calls.place(request(1))]);
    await calls.finish(id(1), answered);
    expect(await calls.place(request(1))).toMatchObject({ ok: true, value: { phase: 'dialling' } });
    expect(orders).toHaveLength(1);
  });

  it('takes the second half of a double click for the first, also when the PBX answered between', async () => {
    const { calls, orders, state } = world();
    await calls.place(request(1));
    await calls.finish(id(1), answered);
    const again = { ...request(1), requestId: id(2) };
    expect(await calls.place(again)).toMatchObject({ ok: true, value: { requestId: id(1) } });
    expect(orders).toHaveLength(1);
    state.now += 5000;
    expect(await calls.place(again)).toMatchObject({ ok: true, value: { requestId: id(2) } });
  });

  it('lets a person try again at once after a failure', async () => {
    const { calls, orders } = world();
    await calls.place(request(1));
    await calls.finish(id(1), failed(failure('not-answered')));
    await calls.place({ ...request(1), requestId: id(2) });
    expect(orders).toHaveLength(2);
  });

  it('asks before the eleventh call of a minute and the sixty-first of an hour', async () => {
    const { calls, orders, state } = world();
    const place = (n: number, more = {}) =>
      calls.place({ ...request(n), e164: `+1415555${String(n).padStart(4, '0')}`, ...more });
    const placeAll = async (from: number, to: number) => {
      for (let n = from; n < to; n++) {
        expect(await place(n), `call ${n}`).toMatchObject({ ok: true });
        await calls.finish(id(n), answered);
      }
    };
    const refused = { ok: false, failure: { code: 'confirm-needed', detail: 'often' } };
    await placeAll(0, PER_MINUTE);
    expect(await place(PER_MINUTE)).toMatchObject(refused);
    expect(await place(PER_MINUTE, { confirmed: true })).toMatchObject(refused);
    for (let n = PER_MINUTE; n < PER_HOUR; n += 5) {
      state.now += 60_000;
      await placeAll(n, n + 5);
    }
    state.now += 60_000;
    expect(await place(PER_HOUR)).toMatchObject(refused);
    expect(orders).toHaveLength(PER_HOUR);
    // A page of ours has the person's word for it; a clock set back holds nobody up.
    expect(await place(PER_HOUR, { confirmed: true, isOwn: true })).toMatchObject({ ok: true });
    await calls.finish(id(PER_HOUR), answered);
    state.now -= 86_400_000;
    expect(await place(PER_HOUR + 1)).toMatchObject({ ok: true });
  });

  it('sends nothing beyond the limit of the day, and writes nothing down', async () => {
    const limit = failed(failure('day-limit', '100'));
    const { calls, orders, state } = world({ count: async () => limit });
    expect(await calls.place(request(1))).toEqual(limit);
    expect([orders, state.record, state.announced]).toEqual([[], null, []]);
  });

  it('counts a double click, a busy line and a question as no call', async () => {
    let counted = 0;
    const count = async () => {
      counted++;
      return success(null);
    };
    const { calls } = world({ count });
    await Promise.all([calls.place(request(1)), calls.place(request(1))]);
    expect(await calls.place(request(2))).toMatchObject({ ok: false, failure: { code: 'call-in-progress' } });
    expect(counted).toBe(1);
  });

  it('refuses an id used by an earlier call', async () => {
    const { calls, orders } = world();
    await calls.place(request(1));
    await calls.finish(id(1), answered);
    await calls.place(request(2));
    await calls.finish(id(2), answered);
    expect(await calls.place(request(1))).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
    expect(orders).toHaveLength(2);
  });

  it('sends nothing without an account or with a number that is none', async () => {
    const nobody = world({ accountToCall: async () => failed(failure('no-account')) });
    expect(await nobody.calls.place(request(1))).toMatchObject({ failure: { code: 'no-account' } });
    const wrong = world({ prepare: async () => failed(failure('number-refused')) });
    expect(await wrong.calls.place(request(1))).toMatchObject({ failure: { code: 'number-refused' } });
    expect([...nobody.orders, ...wrong.orders]).toEqual([]);
  });

  it('says "failed" where the order never left and "unknown" where it may have', async () => {
    const gone = world({ start: async () => failed(failure('background-gone')) });
    expect(await gone.calls.place(request(1))).toMatchObject({ ok: true, value: { phase: 'failed' } });
    const lost = world({ start: async () => failed(failure('outcome-unknown')) });
    expect(await lost.calls.place(request(1))).toMatchObject({ ok: true, value: { phase: 'unknown' } });
  });
});

describe('a call that cannot be written down', () => {
  it('is not sent, has failed for whoever asks, and holds nobody up', async () => {
    const { calls, orders, state, ports } = world();
    let isFull = true;
    const full = createCalls({
      ...ports,
      // The half that goes to the disk comes too late: the other one is there.
      saveRecord: async (record) => {
        state.record = record;
        if (isFull && record.call.phase === 'ringing') throw new Error('QuotaExceededError');
      },
    });
    const wrong = { phase: 'failed', failure: { code: 'storage' } };
    expect(await full.place(request(1))).toMatchObject({ ok: true, value: wrong });
    expect(await calls.current(id(1))).toMatchObject(wrong);
    expect(orders).toHaveLength(0);
    isFull = false;
    expect(await full.place(request(2))).toMatchObject({ ok: true, value: { phase: 'ringing' } });
    expect(orders.map(({ requestId }) => requestId)).toEqual([id(2)]);
  });
});

describe('a call whose keeper died', () => {
  it('is unknown when nobody holds the request any more, and is not placed again', async () => {
    const { calls, orders, state, ports } = world();
    await calls.place(request(1));
    const reborn = createCalls({ ...ports, status: async () => ({ live: false, report: null }) });
    expect(await reborn.current(id(1))).toMatchObject({
      phase: 'unknown',
      failure: { code: 'outcome-unknown' },
    });
    expect(orders).toHaveLength(1);
    expect(state.announced).toEqual(['ringing', 'unknown']);
  });

  it('goes on where the client still holds it, and hears a report it missed', async () => {
    const { calls, ports } = world();
    await calls.place(request(1));
    expect(await createCalls(ports).current(id(1))).toMatchObject({ phase: 'ringing' });
    const late = createCalls({ ...ports, status: async () => ({ live: false, report: answered }) });
    expect(await late.current(id(1))).toMatchObject({
      phase: 'dialling',
      dialedSecond: '9914155550123',
      doubled: '9',
    });
  });

  it('never blocks the next call for ever', async () => {
    const { calls, orders, state } = world();
    await calls.place(request(1));
    state.now += 10 * 60_000;
    expect(await calls.place(request(2))).toMatchObject({ ok: true });
    expect(orders.map(({ requestId }) => requestId)).toEqual([id(1), id(2)]);
  });
});

describe('a followed call', () => {
  const talking = async (overrides: Partial<CallPorts> = {}) => {
    const made = world(overrides);
    await made.calls.place(request(1));
    await made.calls.finish(id(1), answered);
    await made.calls.progress(id(1), { state: 'talking', seconds: 2 });
    return made;
  };

  it('is no longer called followed once nobody follows it', async () => {
    const { ports } = await talking();
    const reborn = createCalls({ ...ports, status: async () => ({ live: false, report: answered }) });
    expect(await reborn.current(id(1))).toMatchObject({ phase: 'talking', following: false });
  });

  it('is news when its state changes, not with every second of talk', async () => {
    const { calls, state } = await talking();
    const then = state.now;
    state.now += 60_000;
    for (let seconds = 4; seconds < 20; seconds += 2)
      await calls.progress(id(1), { state: 'talking', seconds });
    expect(state.record?.call.talkSeconds).toBe(18);
    expect(state.record?.call.changedAt).toBe(then);
    expect(state.announced).toEqual(['ringing', 'dialling', 'talking']);
  });
});

describe('a clock that is set', () => {
  it('back makes no double click of a new click', async () => {
    const { calls, orders, state } = world();
    await calls.place(request(1));
    await calls.finish(id(1), answered);
    state.now -= 3_600_000;
    await calls.place({ ...request(1), requestId: id(2) });
    expect(orders).toHaveLength(2);
  });

  it('forward while the phone rings makes the outcome unknown only until the PBX tells it', async () => {
    const { calls, state } = world();
    await calls.place(request(1));
    state.now += 3_600_000;
    expect(await calls.current(id(1))).toMatchObject({ phase: 'unknown' });
    await calls.finish(id(1), answered);
    expect(await calls.current(id(1))).toMatchObject({ phase: 'dialling' });
    expect((await calls.current(id(1)))?.failure).toBeUndefined();
  });
});

describe('no answer', () => {
  async function endOf(reason: Failure): Promise<Call | undefined> {
    const { calls, state } = world();
    await calls.place(request(1));
    await calls.finish(id(1), failed(reason));
    return state.record?.call;
  }

  it.each(['connection-reset', 'timeout', 'unreachable', 'answer-empty', 'outcome-unknown'] as const)(
    'leaves it open whether the call was placed: %s',
    async (code) => {
      const unknown = { phase: 'unknown', failure: { code: 'outcome-unknown', detail: code } };
      expect(await endOf(failure(code))).toMatchObject(unknown);
    },
  );

  it.each(['502', '504'])('of the PBX, said by a server in front of it (%s), does so too', async (status) => {
    expect(await endOf(failure('server-error', status))).toMatchObject({ phase: 'unknown' });
    expect(await endOf(failure('server-error', '500'))).toMatchObject({ phase: 'failed' });
  });

  it.each([
    'certificate',
    'name-not-found',
    'connection-refused',
    'connect-timeout',
    'not-https',
    'offline',
    'redirected',
  ] as const)('is a failure where no PBX can have seen the request: %s', async (code) => {
    expect(await endOf(failure(code))).toMatchObject({ phase: 'failed', failure: { code } });
  });

  it('wanted any more is told as such: the phone may still ring', async () => {
    expect(await endOf(failure('aborted'))).toMatchObject({ phase: 'unknown', failure: { code: 'aborted' } });
  });
});

describe('a report', () => {
  it('is believed once and only for the call in flight', async () => {
    const { calls, state } = world();
    await calls.place(request(1));
    await calls.finish(id(2), answered);
    expect(state.record?.call.phase).toBe('ringing');
    await calls.finish(id(1), failed({ code: 'not-answered', faults: [{ code: '41591', message: 'x' }] }));
    await calls.finish(id(1), answered);
    expect(state.record?.call).toMatchObject({ phase: 'failed', failure: { code: 'not-answered' } });
  });

  it('tells talk and its end, and believes no progress of a call that is not followed', async () => {
    const { calls, state } = world();
    await calls.place(request(1));
    await calls.progress(id(1), { state: 'talking', seconds: 1 });
    expect(state.record?.call.phase).toBe('ringing');
    await calls.finish(id(1), answered);
    await calls.progress(id(1), { state: 'talking', seconds: 2 });
    expect(state.record?.call).toMatchObject({ phase: 'talking', talkSeconds: 2, following: true });
    await calls.progress(id(1), { state: 'ended', seconds: 4 });
    await calls.progress(id(1), { state: 'talking', seconds: 6 });
    expect(state.record?.call).toMatchObject({ phase: 'ended', talkSeconds: 4, following: false });
  });
});
