// A page's memory of what the background answered, where a page has more texts than it remembers.
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Candidate } from '../../../src/core/phone/types.ts';

vi.mock('../../../src/content/evidence.ts', () => ({ gatherEvidence: () => null }));
vi.mock('../../../src/platform/page-bus.ts', () => ({
  isAlive: () => true,
  ask: async (_name: string, { candidates }: { candidates: readonly Candidate[] }) => {
    asked.push(candidates.length);
    if (isDead) return { ok: false };
    return {
      ok: true,
      value: { on: true, candidates: candidates.map(({ text }) => [{ label: text }]), links: [] },
    };
  },
}));

/** Sizes of the batches the background was asked, and whether it answers with failures. */
let asked: number[] = [];
let isDead = false;

const { createVerdicts } = await import('../../../src/content/verdicts.ts');

const MORE_THAN_REMEMBERED = 20_001;

const candidateOf = (i: number): Candidate => ({ text: `number ${i}`, start: 0, end: 8, joins: [] }) as never;

const gone = new AbortController();

beforeEach(() => {
  asked = [];
  isDead = false;
});
afterAll(() => gone.abort());

it('forgets no answer that somebody still waits for', async () => {
  const verdicts = createVerdicts(gone.signal, () => undefined);
  const known = new Map<number, boolean>();
  const want = (i: number) =>
    new Promise<void>((resolve) => {
      const candidate = candidateOf(i);
      verdicts.want([candidate], null, () => {
        known.set(i, verdicts.known(candidate) !== undefined);
        resolve();
      });
    });
  const before = Array.from({ length: MORE_THAN_REMEMBERED }, (_, i) => want(i));
  verdicts.send(true);
  await Promise.all(before);
  // Wanted one after the other, as lines are read, and sent together.
  const after = Array.from({ length: 20 }, (_, i) => want(MORE_THAN_REMEMBERED + i));
  verdicts.send(true);
  await Promise.all(after);
  expect([...known].filter(([, isKnown]) => !isKnown)).toEqual([]);
  expect(verdicts.known(candidateOf(0)), 'what was long answered').toBeUndefined();
});

it('forgets none either where it grows too large while they are wanted', async () => {
  const verdicts = createVerdicts(gone.signal, () => undefined);
  const unknown: number[] = [];
  const all = Array.from({ length: MORE_THAN_REMEMBERED + 20 }, (_, i) => {
    const candidate = candidateOf(i);
    return new Promise<void>((resolve) => {
      verdicts.want([candidate], null, () => {
        if (verdicts.known(candidate) === undefined) unknown.push(i);
        resolve();
      });
    });
  });
  verdicts.send(true);
  await Promise.all(all);
  expect(unknown).toEqual([]);
});

describe('while nobody answers', () => {
  const sum = (sizes: readonly number[]): number => sizes.reduce((a, b) => a + b, 0);

  beforeEach(() => {
    vi.useFakeTimers();
    isDead = true;
    return () => void vi.useRealTimers();
  });

  it('asks again ever later, all that waits together, and at once when it was answered', async () => {
    const life = new AbortController();
    const verdicts = createVerdicts(life.signal, () => undefined);
    let answered = 0;
    const want = (i: number) => verdicts.want([candidateOf(i)], null, () => answered++);
    const rounds: number[] = [];
    want(0);
    verdicts.send(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([1]);
    for (const wait of [2_000, 4_000, 8_000, 15_000, 15_000]) {
      want(rounds.length + 1);
      verdicts.send(true);
      await vi.advanceTimersByTimeAsync(wait - 1);
      const before = asked.length;
      await vi.advanceTimersByTimeAsync(1);
      rounds.push(asked.length - before);
      expect(asked.at(-1), 'all that waits').toBe(rounds.length + 1);
    }
    expect(rounds, 'rounds, each at its time and no other').toEqual([1, 1, 1, 1, 1]);
    expect(asked).toHaveLength(6);
    isDead = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(answered).toBe(6);
    expect(verdicts.isIdle()).toBe(true);
    want(6);
    verdicts.send(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(answered).toBe(7);
    life.abort();
  });

  it('keeps no more questions of a changing page than answers, and the newest of them', async () => {
    const life = new AbortController();
    const verdicts = createVerdicts(life.signal, () => undefined);
    const told: number[] = [];
    let wanted = 0;
    const change = () => {
      for (let i = 0; i < 9_000; i++, wanted++) {
        const number = wanted;
        verdicts.want([candidateOf(number)], null, () => told.push(number));
      }
      verdicts.send(true);
    };
    for (let round = 0; round < 8; round++) {
      change();
      await vi.advanceTimersByTimeAsync(15_000);
    }
    const before = asked.length;
    isDead = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(sum(asked.slice(before))).toBe(20_000);
    expect(told, 'each is told once, if only that nothing is known').toHaveLength(wanted);
    expect(new Set(told.slice(-20_000))).toEqual(
      new Set(Array.from({ length: 20_000 }, (_, i) => wanted - 1 - i)),
    );
    expect(verdicts.known(candidateOf(wanted - 1))).toHaveLength(1);
    expect(verdicts.known(candidateOf(0)), 'asked anew if it is seen again').toBeUndefined();
    life.abort();
  });

  it('asks nobody once the page is gone', async () => {
    const life = new AbortController();
    const verdicts = createVerdicts(life.signal, () => undefined);
    verdicts.want([candidateOf(0)], null, () => undefined);
    verdicts.send(true);
    await vi.advanceTimersByTimeAsync(0);
    life.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([1]);
  });
});
