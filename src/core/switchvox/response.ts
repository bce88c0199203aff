// Response documents of the Switchvox Extend API. Success nests attributes below `<result>`; every
// refusal is `<errors>` with one or several `<error code message>`, with HTTP 200. Anything else did
// not come from a Switchvox. Input is hostile: size is capped by the reader, document types refused.

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type Failure, type Fault, failure } from '../failure.ts';
import { failed, type Result, success } from '../result.ts';
import type { CallInfo, MyInfo } from './report.ts';

/** One element: attributes by name with an `@` before, children by name. */
export type Element = Readonly<Record<string, unknown>>;

/** Longest message of a fault shown, in UTF-16 units, and most faults kept. */
const MAX_MESSAGE = 300;
const MAX_FAULTS = 8;
/** Originate failed: the first phone did not answer, was busy or refused (knowledge: section 3.3). */
const ORIGINATE_FAILED = '41591';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  // Every list has one or many children; an array for both saves the difference.
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** The `<result>` element of an answer. Failures: `answer-empty`, `not-switchvox`, `not-answered`, `fault`. */
export function parseResponse(body: string): Result<Element, Failure> {
  if (body.trim() === '') return failed(failure('answer-empty'));
  const root = readXml(body);
  const response = root && child(root, 'response');
  if (!response) return failed(failure('not-switchvox'));
  const errors = child(response, 'errors');
  if (errors) return failed(faultFailure(children(errors, 'error').map(readFault)));
  const result = child(response, 'result');
  return result ? success(result) : failed(failure('not-switchvox'));
}

function readXml(body: string): Element | null {
  // No published answer has a document type; with one come entity bombs.
  if (body.includes('<!DOCTYPE')) return null;
  try {
    if (XMLValidator.validate(body) !== true) return null;
    const root: unknown = parser.parse(body);
    return isElement(root) ? root : null;
  } catch {
    return null;
  }
}

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function children(element: Element, name: string): Element[] {
  const list = Object.hasOwn(element, name) ? element[name] : undefined;
  // An empty element is parsed as an empty string.
  return Array.isArray(list) ? list.map((item) => (isElement(item) ? item : {})) : [];
}

export const child = (element: Element, name: string): Element | null => children(element, name)[0] ?? null;

export function attribute(element: Element, name: string): string {
  const value = element[`@${name}`];
  return typeof value === 'string' ? value : '';
}

function readFault(error: Element): Fault {
  return {
    code: attribute(error, 'code').slice(0, 12),
    message: attribute(error, 'message').slice(0, MAX_MESSAGE),
  };
}

function faultFailure(faults: readonly Fault[]): Failure {
  const kept = faults.slice(0, MAX_FAULTS);
  if (kept.some((fault) => fault.code === ORIGINATE_FAILED)) return { code: 'not-answered', faults: kept };
  return { code: 'fault', faults: kept };
}

/** Reads `users.getMyInfo` or `extensions.getInfo` of one extension. A login without an extension (an administrator) → `no-extension`. */
export function parseMyInfo(body: string): Result<MyInfo, Failure> {
  const result = parseResponse(body);
  if (!result.ok) return result;
  // `getMyInfo` has the extension itself, `extensions.getInfo` a list of one.
  const extension = child(child(result.value, 'extensions') ?? result.value, 'extension');
  if (!extension) return failed(failure('no-extension'));
  const info = {
    extension: attribute(extension, 'number').slice(0, 40),
    accountId: attribute(extension, 'account_id').slice(0, 40),
    displayName: attribute(extension, 'display').slice(0, 200),
  };
  return info.extension && info.accountId ? success(info) : failed(failure('no-extension'));
}

/** Reads `users.call`. What a PBX began to answer and does not say is `answer-empty`: the phone may ring. */
export function parseCallInfo(body: string): Result<CallInfo, Failure> {
  const result = parseResponse(body);
  const isPbx = /^\s*(<\?xml[^>]*>\s*)?<response[\s>]/.test(body);
  if (!result.ok && result.failure.code === 'not-switchvox' && isPbx) return failed(failure('answer-empty'));
  if (!result.ok) return result;
  const info = child(result.value, 'call_info');
  if (!info) return failed(failure('answer-empty'));
  return success({
    dialedFirst: attribute(info, 'dialed_first').slice(0, 60),
    dialedSecond: attribute(info, 'dialed_second').slice(0, 60),
  });
}
