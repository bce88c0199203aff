// A page's memory of what the background answered, where a page has more texts than it remembers.
import { afterAll, expect, it, vi } from 'vitest';
import type { Candidate } from '../../../src/core/phone/types.ts';

vi.mock('../../../src/content/evidence.ts', () => ({ gatherEvidence: () => null }));
vi.mock('../../../src/platform/page-bus.ts', () => ({
  isAlive: () => true,
  ask: async (_name: string, { candidates }: { candidates: readonly Candidate[] }) => ({
    ok: true,
    value: { on: true, candidates: candidates.map(({ text }) => [{ label: text }]), links: [] },
  }),
}));

const { createVerdicts } = await import('../../../src/content/verdicts.ts');

const MORE_THAN_REMEMBERED = 20_001;

const candidateOf = (i: number): Candidate => ({ text: `number ${i}`, start: 0, end: 8, joins: [] }) as never;

const gone = new AbortController();

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
