// A call asked for in a page of ours whose background died before it answered: told as it was written down.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/core/contract.ts';

type Message = { readonly name: string; readonly payload: { readonly requestId?: string } };
const bus = vi.hoisted(() => ({
  sent: [] as Message[],
  answer: (_message: Message): Promise<unknown> => Promise.resolve(),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      sendMessage: (message: Message) => {
        bus.sent.push(message);
        return bus.answer(message);
      },
    },
  },
}));
const { placeCall } = await import('../../../src/platform/ui-bus.ts');

const wish = {
  requestId: '00000000-0000-4000-8000-000000000001',
  e164: '+14155550123',
  ext: null,
  confirmed: false,
  isPrivate: false,
  title: '',
  site: '',
  selection: '',
};
const call = { requestId: wish.requestId, phase: 'ringing' };
const GONE = new Error('Could not establish connection. Receiving end does not exist.');

const place = (): Promise<Answer<'call/place'>> => placeCall(wish);
/** The background dies at the call; asked again it has this written down. */
const dies = (written: unknown) => {
  bus.answer = async ({ name }) => {
    if (name === 'call/place') throw GONE;
    return { ok: true, value: written };
  };
};

beforeEach(() => {
  bus.sent = [];
});

describe('a call whose background died before it answered', () => {
  it('is shown where it was written down, and asked for once', async () => {
    dies(call);
    expect(await place()).toEqual({ ok: true, value: call });
    expect(bus.sent.map(({ name }) => name)).toEqual(['call/place', 'call/get']);
    expect(bus.sent[1]?.payload).toEqual({ requestId: wish.requestId });
  });

  it('is not known where nothing was', async () => {
    dies(null);
    expect(await place()).toMatchObject({ ok: false, failure: { code: 'outcome-unknown' } });
    bus.answer = () => Promise.reject(GONE);
    expect(await place()).toMatchObject({ ok: false, failure: { code: 'outcome-unknown' } });
    expect(bus.sent.filter(({ name }) => name === 'call/place')).toHaveLength(2);
  });

  it('is refused as before where it was answered', async () => {
    bus.answer = async () => ({ ok: false, failure: { code: 'number-blocked' } });
    expect(await place()).toMatchObject({ failure: { code: 'number-blocked' } });
    expect(bus.sent).toHaveLength(1);
  });
});
