import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../src/core/call.ts';
import { recordOfTrace, traceOf } from '../../src/core/call-trace.ts';

const record: CallRecord = {
  call: {
    requestId: '00000000-0000-4000-8000-000000000001',
    e164: '+14155550123',
    ext: '7',
    label: '+1 415 555 0123 ext. 7',
    digits: '914155550123',
    dialFirst: '301',
    ringSeconds: 18,
    startedAt: 1_000_000,
    phase: 'ringing',
  },
  from: { tabId: 3, frameId: 0 },
  host: 'crm.example.com',
  title: 'Accounts',
  isPrivate: false,
  usedIds: ['00000000-0000-4000-8000-000000000001'],
  starts: [1_000_000],
};

const left = (one: CallRecord) => recordOfTrace(JSON.parse(JSON.stringify(traceOf(one))));

describe('the trace of a call that is out', () => {
  it('is read back as the call it was, in no page any more', () => {
    expect(left(record)).toEqual({ ...record, from: null });
  });

  it('holds nothing of whom a private window called, and stays private', () => {
    const trace = JSON.stringify(traceOf({ ...record, isPrivate: true }));
    for (const secret of ['4155550123', '415 555', 'crm.example.com', 'Accounts'])
      expect(trace).not.toContain(secret);
    expect(left({ ...record, isPrivate: true })).toMatchObject({
      isPrivate: true,
      host: '',
      title: '',
      call: { e164: '', ext: null, label: '', digits: '' },
    });
  });

  it.each([null, 'x', {}, { ...traceOf(record), startedAt: -1 }, { ...traceOf(record), requestId: 'x' }])(
    'that is none is no call: %o',
    (stored) => {
      expect(recordOfTrace(stored)).toBeNull();
    },
  );
});
