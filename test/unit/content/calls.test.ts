// A page's card of a call ends with the call, also where the background's news goes to another one.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Call } from '../../../src/core/call.ts';

vi.mock('../../../src/content/card.ts', () => ({ NOWHERE: {} }));
let answerTo: (message: { name: string; payload: { requestId: string } }) => unknown;
vi.stubGlobal('chrome', {
  runtime: { id: 'us', sendMessage: async (message: Parameters<typeof answerTo>[0]) => answerTo(message) },
  i18n: { getMessage: (key: string) => key },
});
vi.stubGlobal('document', { title: '' });
const { createCalls } = await import('../../../src/content/calls.ts');

const wanted = { e164: '+14155550123', ext: null, label: '+1 415-555-0123' };
const ringing = (requestId: string): Call => ({
  ...wanted,
  requestId,
  digits: '14155550123',
  dialFirst: '301',
  ringSeconds: 18,
  startedAt: Date.now(),
  phase: 'ringing',
});

type Card = Parameters<typeof createCalls>[0];
let sentence: string | null = null;
let clock = '';
const card = {
  show: (shown: { sentence: string }) => {
    sentence = shown.sentence;
  },
  tick: (words: string) => {
    clock = words;
  },
  close: () => {
    sentence = null;
  },
  about: () => (sentence === null ? null : 'call'),
} as unknown as Card;

let record: Call | undefined;
let stop: AbortController;
let calls: ReturnType<typeof createCalls>;
const press = async () => {
  calls.place(wanted, {} as Parameters<typeof calls.place>[1], false, () => undefined);
  await vi.advanceTimersByTimeAsync(100);
};

beforeEach(() => {
  vi.useFakeTimers();
  record = undefined;
  stop = new AbortController();
  calls = createCalls(card, stop.signal);
  answerTo = ({ name, payload: { requestId } }) => {
    if (name === 'call/place') record ??= ringing(requestId);
    return { ok: true, value: name === 'call/place' || record?.requestId === requestId ? record : null };
  };
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe("a call's card", () => {
  it('follows the call that a double click was answered with', async () => {
    await press();
    record = { ...(record as Call), phase: 'dialling', following: true };
    calls.heard(record);
    await press();
    record = { ...record, phase: 'ended', following: false };
    expect(calls.heard(record)).toBeNull();
    expect(sentence).toBe('call_ended');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sentence).toBeNull();
  });

  it('closes where another call is followed instead', async () => {
    await press();
    record = { ...(record as Call), phase: 'talking', following: true };
    calls.heard(record);
    record = ringing('of another tab');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sentence).toBeNull();
  });

  it('counts the seconds of ringing, then those of the talk from where the PBX stands', async () => {
    await press();
    const { requestId } = record as Call;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(clock).toBe(' 3 s');
    record = { ...ringing(requestId), phase: 'dialling', following: true };
    calls.heard(record);
    expect(clock.trim()).toBe('');
    record = { ...record, phase: 'talking', talkSeconds: 58.6 };
    calls.heard(record);
    expect(clock).toBe(' 0:58');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(clock).toBe(' 1:02');
    calls.heard({ ...record, phase: 'ended', following: false, talkSeconds: 64 });
    expect(clock).toBe(' 1:04');
  });

  it('names a prefix that was dialled twice', async () => {
    await press();
    const { requestId } = record as Call;
    calls.heard({ ...ringing(requestId), phase: 'dialling', doubled: '9' });
    expect(sentence).toBe('call_dialling call_doubled');
  });

  it('stays where the background is silent while the phone rings', async () => {
    await press();
    answerTo = () => {
      throw new Error('Could not establish connection');
    };
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sentence).toBe('call_ringing');
  });
});
