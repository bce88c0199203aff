// Request documents of the Switchvox Extend API, as the vendor's pages print them: one `<request>` with
// the method as attribute, scalars and plural/singular lists below `<parameters>`.

import { XMLBuilder } from 'fast-xml-parser';
import { type Failure, failure } from '../failure.ts';
import { failed, type Result, success } from '../result.ts';

type Scalar = string | number;
/** `{variables: {variable: ['a=1']}}` is a list; undefined leaves a parameter out. */
export type Parameters = Readonly<
  Record<string, Scalar | Readonly<Record<string, readonly Scalar[]>> | undefined>
>;

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  indentBy: '  ',
  suppressEmptyNode: true,
});

/** XML 1.0 has no way to write these, not even escaped; lone surrogates have no UTF-8. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** The document for one method. Failure `number-refused` where a value cannot be written in XML. */
export function buildRequest(method: string, parameters: Parameters): Result<string, Failure> {
  if (valuesOf(parameters).some((value) => UNWRITABLE.test(value))) return failed(failure('number-refused'));
  const document = { request: { '@method': method, parameters } };
  return success(builder.build(document).trimEnd());
}

function valuesOf(parameters: Parameters): string[] {
  return Object.values(parameters).flatMap((value) =>
    typeof value === 'object' ? Object.values(value).flat().map(String) : [String(value)],
  );
}

/** `switchvox.users.getMyInfo`: no parameters; tells who the login is. */
export const getMyInfoRequest = (): Result<string, Failure> => buildRequest('switchvox.users.getMyInfo', {});

/** The arguments of `users.call` with the vendor's limits (knowledge: section 3.1). */
export interface CallParameters {
  /** Sent always: selects whose outgoing call rules and Call API settings apply. */
  readonly accountId: string;
  /** Rung first. */
  readonly dialFirst: string;
  /** Dialled once the first was answered. */
  readonly dialSecond: string;
  /** Seconds the first phone rings, 0–999. */
  readonly ringSeconds: number;
  /** At most 20 characters, shown on the first phone; empty: the PBX's own. */
  readonly callerIdName: string;
  /** `name=value` texts for an IVR. */
  readonly variables: readonly string[];
  readonly ignoreApiSettings: boolean;
  readonly ignoreCallRules: boolean;
}

const flag = (on: boolean): number | undefined => (on ? 1 : undefined);

/** `switchvox.users.call`; what equals the vendor's default is left out, `timeout` apart. */
export const callRequest = (call: CallParameters): Result<string, Failure> =>
  buildRequest('switchvox.users.call', {
    account_id: call.accountId,
    dial_first: call.dialFirst,
    dial_second: call.dialSecond,
    caller_id_name: call.callerIdName || undefined,
    variables: call.variables.length > 0 ? { variable: call.variables } : undefined,
    timeout: call.ringSeconds,
    ignore_user_api_settings: flag(call.ignoreApiSettings),
    ignore_user_call_rules: flag(call.ignoreCallRules),
  });

/** `switchvox.users.currentCalls.getList`: the calls of this account at this moment. */
export const currentCallsRequest = (accountId: string): Result<string, Failure> =>
  buildRequest('switchvox.users.currentCalls.getList', { account_id: accountId });

/** `switchvox.extensions.getInfo`: an administrator's way to an extension's account id. */
export const extensionInfoRequest = (extension: string): Result<string, Failure> =>
  buildRequest('switchvox.extensions.getInfo', { extensions: { extension: [extension] } });
