import { describe, expect, it } from 'vitest';
import { type CallPorts, createCalls } from '../../../src/background/place-call.ts';
import { type Account, DEFAULT_CHOICES } from '../../../src/core/account.ts';
import type { CallRecord } from '../../../src/core/call.ts';
import type { PbxOrder } from '../../../src/core/contract.ts';
import { DEFAULT_RULES } from '../../../src/core/dialing/rules.ts';
import { failure } from '../../../src/core/failure.ts';
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
    accountFor: async () => account,
    prepare: async (wish) => success({ label: wish.e164, order: orderFor(wish.requestId) }),
    start: async (_account, order) => {
      orders.push(order);
      return success(null);
    },
    status: async () => ({ live: true, report: null }),
    announce: ({ call }) => state.announced.push(call.phase),
    rest: async () => undefined,
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
    const nobody = world({ accountFor: async () => null });
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

  it('lets go of the client only when no call is out', async () => {
    let rests = 0;
    const { calls } = world({
      rest: async () => {
        rests++;
      },
    });
    await calls.place(request(1));
    await calls.rest();
    expect(rests).toBe(0);
    await calls.finish(id(1), answered);
    await calls.rest();
    expect(rests).toBe(0);
    await calls.progress(id(1), { state: 'untold', seconds: 0 });
    await calls.rest();
    expect(rests).toBe(1);
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
