// The history: what an entry is, what is kept, found and exported; records read back from storage however
// broken they are.

import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../src/core/call.ts';
import { writeCsv } from '../../src/core/csv.ts';
import {
  findEntries,
  type History,
  type HistoryEntry,
  hasEntry,
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

  it('reads an entry at its bounds, and cuts what is too long', () => {
    const widest = entryOf({
      id: 'i'.repeat(40),
      e164: '305',
      ext: '7'.repeat(20),
      startedAt: 0,
      failure: 'timeout',
    });
    const entries = [
      { ...widest, label: '', host: 'h'.repeat(300), title: 't'.repeat(400), note: 'n'.repeat(600) },
    ];
    const cut = { label: '305', host: 'h'.repeat(253), title: 't'.repeat(300), note: 'n'.repeat(500) };
    expect(parseHistory({ entries }).entries).toEqual([{ ...widest, ...cut }]);
    expect(parseHistory({ entries: Array(MAX_ENTRIES + 1).fill(widest) }).entries).toHaveLength(MAX_ENTRIES);
  });

  it.each([
    { id: 7 },
    { id: 'i'.repeat(41) },
    { e164: 305 },
    { e164: 'x305' },
    { e164: '305x' },
    { e164: '1'.repeat(19) },
    { startedAt: -1 },
    { startedAt: 0.5 },
  ])('takes no entry for one with %j', (wrong) => {
    expect(parseHistory({ entries: [{ ...entryOf({}), ...wrong }] })).toEqual(NO_HISTORY);
  });

  it.each(['', '1'.repeat(21), 'x1', '1x', 1])('takes no extension for one like %j', (ext) => {
    expect(parseHistory({ entries: [{ ...entryOf({}), ext }] }).entries[0]?.ext).toBeNull();
  });

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
      entryOf({ id: 'edge', startedAt: NOW - 30 * DAY }),
    ],
  };
  it.each([
    ['never', []],
    ['session', ['new', 'edge']],
    ['month', ['new']],
    ['all', ['new', 'edge']],
  ] as const)('%s', (retention, ids) => {
    expect(stillKept(history, retention, NOW).entries.map(({ id }) => id)).toEqual(ids);
  });
});

describe('entries', () => {
  const history = historyOf(recordOf('a'), recordOf('b'));

  it('are there or not', () => {
    expect([hasEntry(history, 'a'), hasEntry(history, 'c'), hasEntry(NO_HISTORY, 'a')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('begin without a note, and take one alone', () => {
    expect(history.entries.map(({ note }) => note)).toEqual(['', '']);
    expect(withNote(history, 'a', 'later').entries.map(({ note }) => note)).toEqual(['', 'later']);
  });

  it('keep what was told of the talk once', () => {
    const told = withCall(history, recordOf('a', { phase: 'talking', talkSeconds: 7 }));
    expect(withCall(told, recordOf('a', { phase: 'ended' })).entries[1]).toMatchObject({ seconds: 7 });
    expect(told.entries.map(({ seconds }) => seconds)).toEqual([null, 7]);
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
    entryOf({ id: 'c', ext: '12', label: 'Desk', host: '', title: '' }),
  ];
  it.each([
    ['imogen', ['a']],
    ['parts quay', ['a']],
    ['(415) 555', ['a', 'c']],
    ['20 7946', ['b']],
    ['london', ['b']],
    ['', ['a', 'b', 'c']],
    ['nobody', []],
    [' imogen   parts ', ['a']],
    ['imogen nobody', []],
    ['examplestaff', []],
    ['-', []],
    ['parts quay.example', ['a']],
    ['555 0101 12', ['c']],
    ['0101x', []],
    ['x0101', []],
    ['Imogen,null', []],
  ])('%j', (query, ids) => {
    expect(findEntries(entries, query).map(({ id }) => id)).toEqual(ids);
  });
});

describe('recentCalls', () => {
  it('tells an extension from its number', () => {
    const history = historyOf(recordOf('a'), recordOf('b', { ext: '7' }));
    expect(recentCalls(history, 5).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('names each number once, the latest first', () => {
    const other = { e164: '+14155550102', label: '+1 415 555 0102' };
    const history = historyOf(recordOf('a'), recordOf('b', other), recordOf('c'));
    expect(recentCalls(history, 5).map(({ id }) => id)).toEqual(['c', 'b']);
    expect(recentCalls(history, 1).map(({ id }) => id)).toEqual(['c']);
  });
});

describe('writeCsv', () => {
  it('quotes everything and marks itself as UTF-8', () => {
    expect(
      writeCsv([
        ['a "b", c', 'ü\nx'],
        ['1=', ''],
      ]),
    ).toBe('\ufeff"a ""b"", c","ü\nx"\r\n"1=",""\r\n');
  });

  it.each(['=1+1', '+1 415', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|calc', '%0A', '\n=1'])(
    'makes no formula of %j',
    (text) => {
      expect(writeCsv([[text]])).toBe(`\ufeff"'${text}"\r\n`);
    },
  );
});
