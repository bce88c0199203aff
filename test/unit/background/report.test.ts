import { describe, expect, it } from 'vitest';
import { connectionReport } from '../../../src/background/report.ts';
import { type Account, DEFAULT_CHOICES } from '../../../src/core/account.ts';
import type { Call } from '../../../src/core/call.ts';

const account: Account = {
  id: '00000000-0000-4000-8000-00000000000a',
  origin: 'https://pbx.example.com',
  username: 'ann@example.com',
  extension: '30123',
  accountId: '1106',
  displayName: 'Ann Example',
  scheme: 'digest',
  ...DEFAULT_CHOICES,
};

const call: Call = {
  requestId: '00000000-0000-4000-8000-000000000001',
  e164: '+14155550123',
  ext: null,
  label: '+1 415 555 0123',
  digits: '914155550123',
  dialFirst: '30123',
  ringSeconds: 18,
  startedAt: 0,
  phase: 'failed',
  failure: {
    code: 'fault',
    faults: [{ code: '10010', message: 'Invalid extension (914155550123) from (415) 555-0123.' }],
  },
};

describe('connectionReport', () => {
  const report = connectionReport({
    version: '1.2.3',
    browser: 'Chromium',
    accounts: { list: [account], active: account.id, waiting: [] },
    call,
    time: '2026-01-01T00:00:00.000Z',
  });

  it('says what an administrator needs', () => {
    expect(report).toContain('https://pbx.example.com (active), login by digest');
    expect(report).toContain('failed');
    expect(report).toContain('10010 Invalid extension');
  });

  it('holds no full number and no name', () => {
    expect(report).not.toMatch(/415|5550123|Ann|30123/);
    expect(report).toContain('••••••••••23');
  });
});
