// `switchvox.users.call`, the paper side: its parameters checked one by one, as the vendor's table gives
// them, and turned into an order for the phones. Rings nothing.

import { findByAccount, type User } from './directory.ts';
import {
  extensionLength,
  type Fault,
  foreignAccount,
  invalidAccountId,
  invalidExtension,
  malformedParameter,
  missingParameter,
  unknownAccountId,
  unknownParameter,
} from './faults.ts';
import type { PbxOptions } from './options.ts';
import type { MethodCall, ParameterValue } from './xml.ts';

export interface CallOrder {
  readonly accountId: string | null;
  readonly dialedFirst: string;
  readonly dialedSecond: string;
  readonly callerIdName: string;
  readonly ringMs: number;
  readonly ignoreCallRules: boolean;
  /** Names of the IVR variables given. */
  readonly variables: readonly string[];
}

const KNOWN = [
  'dial_first',
  'dial_second',
  'account_id',
  'caller_id_name',
  'variables',
  'timeout',
  'ignore_user_api_settings',
  'ignore_user_call_rules',
];

const DEFAULT_RING_SECONDS = 30;

/** Parameters by name; of a name sent twice the last stands. */
export const byName = (call: MethodCall): Readonly<Record<string, ParameterValue>> =>
  Object.fromEntries(call.parameters);

const show = (value: ParameterValue): string => (typeof value === 'string' ? value : value.join(', '));

/** Text of a scalar parameter; absent where it is missing, empty or a list. */
export function scalar(call: MethodCall, name: string): string | undefined {
  const value = byName(call)[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Items of a list parameter. An empty element is an empty list. */
export function list(call: MethodCall, name: string): readonly string[] {
  const value = byName(call)[name];
  return Array.isArray(value) ? value : [];
}

/** Faults of an extension number or of a number to dial. */
export function checkNumber(number: string, options: PbxOptions): Fault[] {
  const allowed = options.allowHash ? /^[0-9*#]+$/ : /^[0-9*]+$/;
  const [min, max] = options.numberLength;
  if (!allowed.test(number)) return [invalidExtension(number)];
  return number.length < min || number.length > max ? [extensionLength(number, [min, max])] : [];
}

function checkDialled(call: MethodCall, name: string, options: PbxOptions): Fault[] {
  const number = scalar(call, name);
  return number === undefined ? [missingParameter(name)] : checkNumber(number, options);
}

/** Faults of the `account_id` that any `users.*` method takes. */
export function checkAccount(call: MethodCall, user: User, options: PbxOptions): Fault[] {
  const id = scalar(call, 'account_id');
  const isNeeded = options.accountIdRequired || user.extension === null;
  if (id === undefined) return isNeeded ? [missingParameter('account_id')] : [];
  if (!/^\d+$/.test(id)) return [invalidAccountId(id)];
  if (!findByAccount(options.users, id)) return [unknownAccountId];
  const isOwn = user.extension === null || user.extension.accountId === id;
  return isOwn || options.foreignAccount === 'allow' ? [] : [foreignAccount(id)];
}

/** Each with the form of its value; `caller_id_name` counts characters, not bytes (our guess). */
const forms: readonly (readonly [name: string, form: RegExp])[] = [
  ['caller_id_name', /^.{0,20}$/su],
  ['timeout', /^\d{1,3}$/],
  ['ignore_user_api_settings', /^[01]$/],
  ['ignore_user_call_rules', /^[01]$/],
];

function checkForms(call: MethodCall): Fault[] {
  const parameters = byName(call);
  return forms.flatMap(([name, form]) => {
    const value = parameters[name];
    const isFine = value === undefined || (typeof value === 'string' && form.test(value));
    return isFine ? [] : [malformedParameter(name, show(value))];
  });
}

function checkVariables(call: MethodCall): Fault[] {
  const value = byName(call).variables;
  if (typeof value === 'string' && value.trim() !== '') return [malformedParameter('variables', value)];
  return list(call, 'variables')
    .filter((variable) => !/^\w+=/.test(variable))
    .map((variable) => malformedParameter('variable', variable));
}

/** Parameters that are not the method's, and any given twice. */
function checkNames(call: MethodCall, options: PbxOptions): Fault[] {
  const names = call.parameters.map(([name]) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const unknown = names.filter((name) => !KNOWN.includes(name));
  return [
    ...twice.map((name) => malformedParameter(name, 'given twice')),
    ...(options.unknownParameters === 'refuse' ? unknown.map(unknownParameter) : []),
  ];
}

/** Everything wrong with a `users.call`, in the order of the vendor's table; empty where it may be placed. */
export function checkOrder(call: MethodCall, user: User, options: PbxOptions): Fault[] {
  return [
    ...checkDialled(call, 'dial_first', options),
    ...checkDialled(call, 'dial_second', options),
    ...checkAccount(call, user, options),
    ...checkForms(call),
    ...checkVariables(call),
    ...checkNames(call, options),
  ];
}

function rewrite(number: string, call: MethodCall, options: PbxOptions): string {
  const isExempt = scalar(call, 'ignore_user_api_settings') === '1';
  return isExempt || !options.prefixLengths.includes(number.length) ? number : options.prefix + number;
}

function ringSeconds(call: MethodCall, options: PbxOptions): number {
  const seconds = Number(scalar(call, 'timeout') ?? DEFAULT_RING_SECONDS);
  return seconds === 0 && options.zeroTimeout === 'default' ? DEFAULT_RING_SECONDS : seconds;
}

/** A `users.call` without faults as an order. Call API settings rewrite both numbers. */
export function readOrder(call: MethodCall, user: User, options: PbxOptions): CallOrder {
  return {
    accountId: scalar(call, 'account_id') ?? user.extension?.accountId ?? null,
    dialedFirst: rewrite(scalar(call, 'dial_first') ?? '', call, options),
    dialedSecond: rewrite(scalar(call, 'dial_second') ?? '', call, options),
    callerIdName: scalar(call, 'caller_id_name') ?? 'PBX',
    ringMs: ringSeconds(call, options) * 1000,
    ignoreCallRules: scalar(call, 'ignore_user_call_rules') === '1',
    variables: list(call, 'variables').map((variable) => variable.slice(0, variable.indexOf('='))),
  };
}
