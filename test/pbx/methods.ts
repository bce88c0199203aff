// The API methods the stand-in PBX knows, each answering a method call with the lines inside <result> or
// with faults. Shapes are the vendor's printed examples.

import { displayName, type Extension, findByAccount, findByNumber, type User } from './directory.ts';
import type { Exchange } from './exchange.ts';
import {
  accessDenied,
  type Fault,
  invalidAccountId,
  missingExtensionsOrAccounts,
  noExtension,
  unknownMethod,
} from './faults.ts';
import type { PbxOptions } from './options.ts';
import { checkAccount, checkNumber, list, scalar } from './order.ts';
import type { RecordedRequest } from './record.ts';
import { attributes, type MethodCall } from './xml.ts';

export type Reply =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export interface Asked {
  readonly call: MethodCall;
  readonly user: User;
  readonly request: RecordedRequest;
  readonly options: PbxOptions;
  readonly exchange: Exchange;
  /** Aborted when the client's connection goes away. */
  readonly gone: AbortSignal;
}

type Method = (asked: Asked) => Reply | Promise<Reply>;

const result = (lines: readonly string[]): Reply => ({ ok: true, lines });
const refusal = (faults: readonly Fault[]): Reply => ({ ok: false, faults });

function extensionElement(extension: Extension): string {
  return `<extension${attributes({
    number: extension.number,
    status: '1',
    can_dial_from_ivr: '1',
    account_id: extension.accountId,
    display: displayName(extension),
    date_created: '2008-10-30 15:06:14',
    type: 'sip',
    type_display: 'SIP Extension',
    first_name: extension.firstName,
    last_name: extension.lastName,
    email_address: extension.email,
    template_id: '1',
    template_name: 'Default',
  })} />`;
}

/** What an administrator gets is not published; there is no extension to describe. */
const getMyInfo: Method = ({ user }) =>
  user.extension ? result([extensionElement(user.extension)]) : refusal([noExtension]);

const getExtensions: Method = ({ call, options }) => {
  const numbers = list(call, 'extensions');
  const ids = list(call, 'account_ids');
  if (numbers.length + ids.length === 0) return refusal([missingExtensionsOrAccounts]);
  const faults = [
    ...numbers.flatMap((number) => checkNumber(number, options)),
    ...ids.filter((id) => !/^\d+$/.test(id)).map(invalidAccountId),
  ];
  if (faults.length > 0) return refusal(faults);
  const found = [
    ...numbers.map((number) => findByNumber(options.users, number)),
    ...ids.map((id) => findByAccount(options.users, id)),
  ];
  // What is said of extensions that do not exist is not published: they are left out here.
  const elements = found.flatMap((extension) => (extension ? [`  ${extensionElement(extension)}`] : []));
  return result(['<extensions>', ...elements, '</extensions>']);
};

/** Shaped like the administrator's method, the only one published. */
const getCurrentCalls: Method = ({ call, user, options, exchange }) => {
  if (!options.currentCalls) return refusal([unknownMethod(call.method)]);
  const faults = checkAccount(call, user, options);
  if (faults.length > 0) return refusal(faults);
  const accountId = scalar(call, 'account_id') ?? user.extension?.accountId ?? null;
  const elements = exchange.currentCalls(accountId).map((each) => `  <current_call${attributes(each)} />`);
  const total = attributes({ total_items: String(elements.length) });
  return result([`<current_calls${total}>`, ...elements, '</current_calls>']);
};

const userMethods: Readonly<Record<string, Method>> = {
  'switchvox.users.getMyInfo': getMyInfo,
  'switchvox.users.call': ({ exchange, ...asked }) => exchange.call(asked),
  'switchvox.users.currentCalls.getList': getCurrentCalls,
};

const adminMethods: Readonly<Record<string, Method>> = { 'switchvox.extensions.getInfo': getExtensions };

/** Runs the method asked for. An extension login may call `switchvox.users.*` and nothing else. */
export async function runMethod(asked: Asked): Promise<Reply> {
  const { method } = asked.call;
  const forUsers = userMethods[method];
  if (forUsers) return forUsers(asked);
  const forAdmins = adminMethods[method];
  if (forAdmins && asked.user.extension === null) return forAdmins(asked);
  return refusal([forAdmins ? accessDenied(method) : unknownMethod(method)]);
}
