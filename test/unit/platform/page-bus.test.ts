// Questions to a background that does not answer: verification is asked once more, a call never is.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const sent: { name: string; payload: unknown }[] = [];
let answer: () => Promise<unknown> = () => new Promise(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ours',
      sendMessage: (message: { name: string; payload: unknown }) => {
        sent.push(message);
        return answer();
      },
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});

const bus = () => import('../../../src/platform/page-bus.ts');
const CALL = {
  requestId: '',
  e164: '+1',
  ext: null,
  confirmed: false,
  title: '',
  selection: '',
  site: '',
  isPrivate: false,
};
const QUESTION = {
  candidates: [],
  links: [],
  evidence: { host: '', languages: [], addressCountries: [], telephones: [], addresses: [] },
};

describe('a question nobody answers', () => {
  it.each([
    ['is given up', () => new Promise(() => undefined)],
    ['and whose channel breaks, too', () => Promise.reject(new Error('The message channel closed'))],
    ['and whose answer is none, too', () => Promise.resolve(undefined)],
  ])('%s: verification after one more try, a call after the first', async (_name, behave) => {
    answer = behave;
    const { ask } = await bus();
    const verified = ask('numbers/verify', QUESTION);
    const called = ask('call/place', CALL);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await verified).toMatchObject({ ok: false, failure: { code: 'background-gone' } });
    expect(await called).toMatchObject({ ok: false, failure: { code: 'background-gone' } });
    expect(sent.map(({ name }) => name).sort()).toEqual(['call/place', 'numbers/verify', 'numbers/verify']);
  });

  it('is answered by the second try', async () => {
    const answers = [Promise.resolve(undefined), Promise.resolve({ ok: true, value: 'there' })];
    answer = () => answers.shift() as Promise<unknown>;
    const { ask } = await bus();
    expect(await ask('numbers/verify', QUESTION)).toEqual({ ok: true, value: 'there' });
  });

  it('asks for a part of the content script once; whoever wants it asks again', async () => {
    answer = () => new Promise(() => undefined);
    const { bringPart } = await bus();
    const brought = bringPart('read');
    await vi.advanceTimersByTimeAsync(60_000);
    await brought;
    expect(sent).toHaveLength(1);
  });
});
