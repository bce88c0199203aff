// What is in flight, what became of a call whose keeper died, and how many calls a person places.

import { describe, expect, it } from 'vitest';
import {
  type Call,
  type CallPhase,
  durationOf,
  isAlive,
  isInFlight,
  isOpen,
  isStale,
} from '../../src/core/call.ts';
import { isTooOften, PER_HOUR, PER_MINUTE, recentStarts } from '../../src/core/call-rate.ts';
import { isNews } from '../../src/core/news.ts';
import { createTurns } from '../../src/core/turns.ts';

const START = 1_800_000_000_000;
const callIn = (phase: CallPhase, more: Partial<Call> = {}): Call => ({
  requestId: 'a',
  e164: '+14155550101',
  ext: null,
  label: '+1 415 555 0101',
  digits: '14155550101',
  dialFirst: '301',
  ringSeconds: 18,
  startedAt: START,
  phase,
  ...more,
});

describe('a call', () => {
  it.each([
    ['ringing', [true, true, true]],
    ['unknown', [false, true, false]],
    ['dialling', [false, false, false]],
    ['talking', [false, false, false]],
    ['ended', [false, false, false]],
    ['failed', [false, false, false]],
  ] as const)('that is %s: in flight, open, alive: %j', (phase, wanted) => {
    const call = callIn(phase);
    expect([isInFlight(call), isOpen(call), isAlive(call)]).toEqual(wanted);
  });

  it('is alive while the PBX is asked how it goes on', () => {
    expect(isAlive(callIn('talking', { following: true }))).toBe(true);
    expect(isAlive(callIn('talking', { following: false }))).toBe(false);
  });

  it('rings 25 seconds longer than the phone may before its keeper is given up', () => {
    const limit = (18 + 25) * 1000;
    expect(isStale(callIn('ringing'), START + limit)).toBe(false);
    expect(isStale(callIn('ringing'), START + limit + 1)).toBe(true);
    expect(isStale(callIn('talking'), START + limit + 1)).toBe(false);
  });

  it.each([
    [null, ''],
    [0, '0:00'],
    [9.9, '0:09'],
    [65, '1:05'],
    [600, '10:00'],
    [3661, '61:01'],
  ])('of %s seconds took %j', (seconds, told) => {
    expect(durationOf(seconds)).toBe(told);
  });
});

describe('calls in an hour', () => {
  const HOUR = 3_600_000;
  const every = (count: number, milliseconds: number) =>
    Array.from({ length: count }, (_, n) => START - n * milliseconds);

  it('are counted for an hour, also where the clock was set back', () => {
    const starts = [START - HOUR, START - HOUR + 1, START, START + HOUR - 1, START + HOUR];
    expect(recentStarts(starts, START)).toEqual([START - HOUR + 1, START, START + HOUR - 1]);
    expect(recentStarts(every(PER_HOUR + 5, 1), START)).toHaveLength(PER_HOUR);
  });

  it('ask once there are ten in a minute or sixty in an hour', () => {
    expect(isTooOften(every(PER_MINUTE - 1, 1000), START)).toBe(false);
    expect(isTooOften(every(PER_MINUTE, 1000), START)).toBe(true);
    // The first of them is a minute old.
    expect(isTooOften([START - 60_000, ...every(PER_MINUTE - 1, 1000)], START)).toBe(false);
    expect(isTooOften(every(PER_HOUR - 1, 60_000 - 1000), START)).toBe(false);
    expect(isTooOften(every(PER_HOUR, 60_000 - 1000), START)).toBe(true);
  });
});

describe('what is new', () => {
  it('is told after an update to a version that brought something', () => {
    expect(isNews('0.0.9', '0.1.0')).toBe(true);
    expect(isNews('0.1.0', '0.1.0')).toBe(false);
    expect(isNews('0.0.9', 'constructor')).toBe(false);
  });
});

describe('steps in turn', () => {
  it('start when the one before is over, whatever became of it', async () => {
    const inTurn = createTurns();
    const told: string[] = [];
    let end = (_why: Error): void => undefined;
    const first = inTurn(() => {
      told.push('first');
      return new Promise<string>((_resolve, reject) => {
        end = reject;
      });
    });
    const second = inTurn(async () => {
      told.push('second');
      return 2;
    });
    const third = inTurn(async () => told.push('third'));
    await Promise.resolve();
    await Promise.resolve();
    expect(told).toEqual(['first']);
    end(new Error('lost'));
    await expect(first).rejects.toThrow('lost');
    expect(await second).toBe(2);
    await third;
    expect(told).toEqual(['first', 'second', 'third']);
  });
});
