// The history: what an entry is, what is kept, found and exported; records read back from storage however
// broken they are.

import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../src/core/call.ts';
import { writeCsv } from '../../src/core/csv.ts';
import {
  findEntries,
  type History,
  type HistoryEntry,
  MAX_ENTRIES,
  NO_HISTORY,
  parseHistory,
  recentCalls,
  stillKept,
  withCall,
  withNote,
  withoutEntry,
} from '../../src/core/history.ts';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;

function recordOf(id: string, more: Partial<CallRecord['call']> = {}): CallRecord {
  const call = {
    requestId: id,
    e164: '+14155550101',
    ext: null,
    label: '+1 415 555 0101',
    digits: '14155550101',
    dialFirst: '301',
    ringSeconds: 18,
    startedAt: NOW,
    phase: 'ringing' as const,
    ...more,
  };
  return {
    call,
    from: null,
    host: 'example.org',
    title: 'Staff',
    isPrivate: false,
    usedIds: [id],
    starts: [],
  };
}

const historyOf = (...records: CallRecord[]): History => records.reduce(withCall, NO_HISTORY);
const entryOf = (more: Partial<HistoryEntry>): HistoryEntry => ({
  ...(historyOf(recordOf('a')).entries[0] as HistoryEntry),
  ...more,
});

describe('withCall', () => {
  it('puts a call first and follows it, keeping its note', () => {
    const noted = withNote(historyOf(recordOf('a'), recordOf('b')), 'a', 'asked for Imogen');
    const ended = withCall(noted, recordOf('a', { phase: 'ended', talkSeconds: 61 }));
    expect(ended.entries.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(ended.entries[1]).toMatchObject({
      outcome: 'ended',
      seconds: 61,
      note: 'asked for Imogen',
      host: 'example.org',
      title: 'Staff',
    });
  });

  it('keeps the latest 500', () => {
    const records = Array.from({ length: MAX_ENTRIES + 20 }, (_, n) => recordOf(`call-${n}`));
    const { entries } = historyOf(...records);
    expect(entries).toHaveLength(MAX_ENTRIES);
    expect(entries[0]?.id).toBe(`call-${MAX_ENTRIES + 19}`);
  });

  it('names why a call failed', () => {
    const failed = recordOf('a', { phase: 'failed', failure: { code: 'not-answered', faults: [] } });
    expect(historyOf(failed).entries[0]).toMatchObject({ outcome: 'failed', failure: 'not-answered' });
  });
});

describe('parseHistory', () => {
  it('reads back what was written', () => {
    const history = historyOf(recordOf('a'), recordOf('b', { phase: 'ended', talkSeconds: 5 }));
    expect(parseHistory(structuredClone(history))).toEqual(history);
  });

  it.each([null, undefined, 'x', [], {}, { entries: 'x' }, { entries: [null, 1, {}] }])(
    'takes %j for an empty one',
    (stored) => {
      expect(parseHistory(stored)).toEqual(NO_HISTORY);
    },
  );

  it('drops an entry that could not be called again, mends what only looks wrong', () => {
    const good = entryOf({ id: 'good' });
    const entries = [
      { ...good, e164: 'javascript:alert(1)' },
      { ...good, outcome: 'exploded' },
      { ...good, startedAt: 'yesterday' },
      { ...good, title: 7, note: null, seconds: -1, ext: 'x', failure: 'no-such-code' },
    ];
    const mended = { ...good, title: '', note: '', seconds: null, ext: null, failure: null };
    expect(parseHistory({ version: 1, entries }).entries).toEqual([mended]);
  });
});

describe('stillKept', () => {
  const history: History = {
    version: 1,
    entries: [
      entryOf({ id: 'new', startedAt: NOW - 29 * DAY }),
      entryOf({ id: 'old', startedAt: NOW - 31 * DAY }),
    ],
  };
  it.each([
    ['never', []],
    ['session', ['new', 'old']],
    ['month', ['new']],
    ['all', ['new', 'old']],
  ] as const)('%s', (retention, ids) => {
    expect(stillKept(history, retention, NOW).entries.map(({ id }) => id)).toEqual(ids);
  });
});

describe('withoutEntry', () => {
  const history = historyOf(recordOf('a'), recordOf('b'));
  it('takes one away, or all', () => {
    expect(withoutEntry(history, 'a').entries.map(({ id }) => id)).toEqual(['b']);
    expect(withoutEntry(history, '').entries).toEqual([]);
  });
});

describe('findEntries', () => {
  const entries = [
    entryOf({ id: 'a', note: 'Imogen, parts', host: 'quay.example' }),
    entryOf({ id: 'b', e164: '+442079460958', label: '+44 20 7946 0958', title: 'London Office' }),
  ];
  it.each([
    ['imogen', ['a']],
    ['parts quay', ['a']],
    ['(415) 555', ['a']],
    ['20 7946', ['b']],
    ['london', ['b']],
    ['', ['a', 'b']],
    ['nobody', []],
  ])('%j', (query, ids) => {
    expect(findEntries(entries, query).map(({ id }) => id)).toEqual(ids);
  });
});

describe('recentCalls', () => {
  it('names each number once, the latest first', () => {
    const other = { e164: '+14155550102', label: '+1 415 555 0102' };
    const history = historyOf(recordOf('a'), recordOf('b', other), recordOf('c'));
    expect(recentCalls(history, 5).map(({ id }) => id)).toEqual(['c', 'b']);
    expect(recentCalls(history, 1).map(({ id }) => id)).toEqual(['c']);
  });
});

describe('writeCsv', () => {
  it('quotes everything and marks itself as UTF-8', () => {
    expect(writeCsv([['a "b", c', 'ü\nx']])).toBe('\ufeff"a ""b"", c","ü\nx"\r\n');
  });

  it.each(['=1+1', '+1 415', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|calc', '%0A', '\n=1'])(
    'makes no formula of %j',
    (text) => {
      expect(writeCsv([[text]])).toBe(`\ufeff"'${text}"\r\n`);
    },
  );
});
