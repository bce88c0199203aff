// From a number somebody wants to call to the order the PBX gets. Whatever a page claimed is parsed
// again here: only a number that its country's plan has, or that the person's own rules allow, is dialled.

import { type Account, dialFirstOf } from '../core/account.ts';
import { reasonToConfirm } from '../core/dialing/confirm.ts';
import { callingCodeOf, type PlannedNumber, takeApart } from '../core/dialing/number.ts';
import { type DialRules, digitsToDial } from '../core/dialing/rules.ts';
import { fillTemplate, fillVariables, MAX_CALLER_ID_NAME } from '../core/dialing/template.ts';
import { type Failure, failure } from '../core/failure.ts';
import type { PbxOrder } from '../core/pbx-contract.ts';
import { isEmergency } from '../core/phone/emergency.ts';
import { formatInternational } from '../core/phone/format.ts';
import { failed, type Result, success } from '../core/result.ts';

/** What is to be called and what templates may say about where it was found. */
export interface Wish {
  readonly requestId: string;
  readonly e164: string;
  readonly ext: string | null;
  readonly confirmed: boolean;
  readonly page: {
    readonly url: string;
    readonly host: string;
    readonly title: string;
    readonly selection: string;
  };
}

export interface Prepared {
  readonly label: string;
  readonly order: PbxOrder;
}

/**
 * Failures: `number-emergency`, `number-refused`, `number-blocked`, `confirm-needed` with the reason as
 * detail where the person has not said yes.
 */
export function prepareOrder(wish: Wish, account: Account, country: string): Result<Prepared, Failure> {
  const number = readNumber(wish.e164, account.rules, country);
  if (!number.ok) return number;
  const digits = digitsOf(number.value, account.rules, country);
  if (!digits.ok) return digits;
  const reason = reasonToConfirm(account.options.confirm, number.value, country);
  if (reason && !wish.confirmed) return failed(failure('confirm-needed', reason));
  const label = formatInternational(wish.e164, wish.ext);
  return success({ label, order: orderOf(wish, account, digits.value, label) });
}

/** What the PBX is asked to dial for a number, or why it is never dialled. */
export function digitsFor(e164: string, rules: DialRules, country: string): Result<string, Failure> {
  const number = readNumber(e164, rules, country);
  return number.ok ? digitsOf(number.value, rules, country) : number;
}

function digitsOf(number: PlannedNumber, rules: DialRules, country: string): Result<string, Failure> {
  const digits = digitsToDial(number, rules, callingCodeOf(country));
  if (!digits.ok || !reachesEmergency(digits.value, rules, country)) return digits;
  return failed(failure('number-emergency', digits.value));
}

/** A rule that shortens a range of numbers to their last digits makes `911` of one of them. */
function reachesEmergency(digits: string, { outsidePrefix }: DialRules, country: string): boolean {
  const outside = digits.startsWith(outsidePrefix) ? digits.slice(outsidePrefix.length) : digits;
  return isEmergency(digits, country) || isEmergency(outside, country);
}

/** The number taken apart. Nothing is repaired on the way to a telephone. */
function readNumber(e164: string, rules: DialRules, country: string): Result<PlannedNumber, Failure> {
  if (isEmergency(e164, country)) return failed(failure('number-emergency', e164));
  if (isInternal(e164, rules)) {
    return success({ e164, callingCode: null, national: e164, kind: 'internal', country: null });
  }
  const number = takeApart(e164);
  return number ? success(number) : failed(failure('number-refused', e164));
}

const isInternal = (digits: string, { extensionLengths }: DialRules): boolean =>
  /^[0-9]+$/.test(digits) && extensionLengths.includes(digits.length);

function orderOf(wish: Wish, account: Account, digits: string, label: string): PbxOrder {
  const { options } = account;
  const { url, host, title, selection } = wish.page;
  const values = { number: label, site: host, host, url, title, selection };
  return {
    requestId: wish.requestId,
    accountId: account.accountId,
    dialFirst: dialFirstOf(account),
    dialSecond: digits,
    ringSeconds: options.ringSeconds,
    callerIdName: fillTemplate(options.callerIdName, values, MAX_CALLER_ID_NAME),
    variables: fillVariables(options.variables, values),
    ignoreApiSettings: options.ignoreApiSettings,
    ignoreCallRules: options.ignoreCallRules,
  };
}
