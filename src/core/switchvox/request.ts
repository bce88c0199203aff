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
  const document = { request: { '@method': method, parameters: present(parameters) } };
  return success(builder.build(document).trimEnd());
}

function present(parameters: Parameters): Record<string, unknown> | string {
  const entries = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? '' : Object.fromEntries(entries);
}

function valuesOf(parameters: Parameters): string[] {
  return Object.values(parameters).flatMap((value) =>
    value !== null && typeof value === 'object'
      ? Object.values(value).flat().map(String)
      : [String(value ?? '')],
  );
}

/** `switchvox.users.getMyInfo`: no parameters; tells who the login is. */
export const getMyInfoRequest = (): Result<string, Failure> => buildRequest('switchvox.users.getMyInfo', {});

export interface CallParameters {
  /** Sent always: selects whose outgoing call rules apply. */
  readonly accountId: string;
  /** Rung first. */
  readonly dialFirst: string;
  /** Dialled once the first was answered. */
  readonly dialSecond: string;
  /** Seconds the first phone rings, 0–999. */
  readonly timeout: number;
}

/** `switchvox.users.call`, parameters in the vendor's order. */
export const callRequest = (call: CallParameters): Result<string, Failure> =>
  buildRequest('switchvox.users.call', {
    account_id: call.accountId,
    dial_first: call.dialFirst,
    dial_second: call.dialSecond,
    timeout: call.timeout,
  });
