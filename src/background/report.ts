// The connection report a person can send to their administrator: what is connected how, what the last
// call came to. No password, no full numbers, nothing of any page.

import type { Account, Accounts } from '../core/account.ts';
import type { Call } from '../core/call.ts';

export interface ReportFacts {
  readonly version: string;
  readonly browser: string;
  readonly accounts: Accounts;
  readonly call: Call | null;
  /** ISO 8601. */
  readonly time: string;
}

export function connectionReport({ version, browser, accounts, call, time }: ReportFacts): string {
  const lines = [`Click to Call for Switchvox ${version}`, `Browser: ${browser}`, `Time: ${time}`];
  if (accounts.list.length === 0) lines.push('No account is connected.');
  for (const account of accounts.list) lines.push(...linesOfAccount(account, account.id === accounts.active));
  return [...lines, ...linesOfCall(call)].join('\n');
}

function linesOfAccount({ origin, scheme, extension, rules, options }: Account, active: boolean): string[] {
  const flags = [
    `ring ${options.ringSeconds} s`,
    options.ignoreCallRules ? 'call rules ignored' : 'call rules apply',
    options.ignoreApiSettings ? 'Call API settings ignored' : 'Call API settings apply',
    `outside "${rules.outsidePrefix}"`,
    `international "${rules.internationalPrefix}"`,
    `${rules.rewrites.length} rewrites`,
  ];
  return [
    `PBX: ${origin}${active ? ' (active)' : ''}, login by ${scheme}, extension ${masked(extension)}`,
    `  ${flags.join(', ')}`,
  ];
}

function linesOfCall(call: Call | null): string[] {
  if (!call) return ['No call since the browser started.'];
  const { phase, failure, digits, startedAt } = call;
  const faults = failure?.faults?.map(({ code, message }) => `${code} ${message}`) ?? [];
  const detail = [failure?.code, failure?.detail, ...faults]
    .filter(Boolean)
    .map((text) => maskDigits(String(text)));
  return [
    `Last call: ${new Date(startedAt).toISOString()}, to ${masked(digits)}, ${phase}`,
    ...(detail.length > 0 ? [`  ${detail.join('; ')}`] : []),
  ];
}

/** The last two digits are enough to tell calls apart. */
const masked = (digits: string): string => digits.replace(/[0-9](?=(?:[^0-9*#]*[0-9*#]){2})/g, '•');

/** Numbers the PBX repeats in its messages, however they are written; codes of five digits stay. */
const maskDigits = (text: string): string => text.replace(/[0-9](?:[\s()./-]*[0-9]){5,}/g, masked);
