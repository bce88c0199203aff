// Requests in, responses out, on the PBX's side. Reading is strict: UTF-8, well-formed, no DTD, one
// <request>. Writing follows the vendor's printed examples to the letter, odd blanks included.

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Fault } from './faults.ts';

/** A parameter's text, or the texts of a list's children (`<variables><variable>…`). */
export type ParameterValue = string | readonly string[];

export interface MethodCall {
  readonly method: string;
  readonly version: string | null;
  readonly transactionId: string | null;
  /** In the order sent; a name sent twice stands twice. */
  readonly parameters: readonly (readonly [name: string, value: ParameterValue])[];
}

/** fast-xml-parser's ordered form: one key per node, attributes beside it under `:@`. */
type XmlNode = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
});

const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

class Malformed extends Error {}

function decodeEntity(name: string): string {
  const known = ENTITIES[name];
  if (known !== undefined) return known;
  const numeric = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  const code = numeric?.[1] ? Number.parseInt(numeric[1], 16) : Number(numeric?.[2] ?? Number.NaN);
  if (!(code <= 0x10ffff)) throw new Malformed(`entity ${name}`);
  const character = String.fromCodePoint(code);
  if (NOT_XML.test(character)) throw new Malformed(`character ${code}`);
  return character;
}

const decode = (text: string): string =>
  text.replace(/&([^;&]*);?/g, (_, name: string) => decodeEntity(name));

const children = (node: XmlNode, name: string): readonly XmlNode[] => (node[name] ?? []) as XmlNode[];

function tagOf(node: XmlNode): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function textOf(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => ('#cdata' in node ? cdata(node) : decode(String(node['#text'])))).join('');
}

function cdata(node: XmlNode): string {
  return children(node, '#cdata')
    .map((inner) => String(inner['#text']))
    .join('');
}

const isText = (node: XmlNode): boolean => '#text' in node || '#cdata' in node;

/** The element children of a container, in which only white space may stand between them. */
function elementsOf(nodes: readonly XmlNode[]): readonly XmlNode[] {
  for (const node of nodes) {
    if (isText(node) && textOf([node]).trim() !== '') throw new Malformed('text between elements');
  }
  return nodes.filter((node) => !isText(node));
}

function readParameter(node: XmlNode): readonly [string, ParameterValue] {
  const name = tagOf(node);
  const inside = children(node, name);
  if (inside.every(isText)) return [name, textOf(inside)];
  return [name, elementsOf(inside).map((item) => readItem(item, name))];
}

/** A list's children carry its name in the singular, in every example of the vendor's. */
function readItem(item: XmlNode, listName: string): string {
  if (`${tagOf(item)}s` !== listName) throw new Malformed(`<${tagOf(item)}> in <${listName}>`);
  return textOf(onlyText(children(item, tagOf(item))));
}

function onlyText(nodes: readonly XmlNode[]): readonly XmlNode[] {
  if (!nodes.every(isText)) throw new Malformed('elements nested too deep');
  return nodes;
}

function readCall(root: XmlNode): MethodCall {
  const attributes = (root[':@'] ?? {}) as Record<string, string>;
  const containers = elementsOf(children(root, 'request'));
  if (containers.some((node) => tagOf(node) !== 'parameters')) throw new Malformed('not <parameters>');
  if (containers.length > 1 || attributes.method === undefined) throw new Malformed('request');
  return {
    method: decode(attributes.method),
    version: attributes.version ?? null,
    transactionId: attributes.transaction_id === undefined ? null : decode(attributes.transaction_id),
    parameters: containers.flatMap((node) => elementsOf(children(node, 'parameters')).map(readParameter)),
  };
}

function decodeUtf8(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Malformed('not UTF-8');
  }
}

function onlyRoot(text: string): XmlNode {
  if (NOT_XML.test(text) || /<!DOCTYPE/i.test(text)) throw new Malformed('not plain XML');
  if (XMLValidator.validate(text) !== true) throw new Malformed('not well-formed');
  const [root, ...others] = elementsOf(parser.parse(text)).filter((node) => !('?xml' in node));
  if (root === undefined || others.length > 0 || !('request' in root)) throw new Malformed('not <request>');
  return root;
}

/** A request body (bytes) as a method call, or null where it is not the vendor's request grammar. */
export function readRequest(body: Uint8Array): MethodCall | null {
  try {
    return readCall(onlyRoot(decodeUtf8(body)));
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text made safe for an attribute's value. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (found) => ESCAPES[found] ?? '');

/** ` name="value"` for every pair, in the order given. */
export const attributes = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function writeResponse(call: MethodCall | null, lines: readonly string[]): string {
  // `method` is absent where the request could not be understood (seen in a 2021 log of /json).
  const transaction: Record<string, string> = call?.transactionId
    ? { transaction_id: call.transactionId }
    : {};
  const opening = call ? attributes({ method: call.method, ...transaction }) : '';
  return [`<response${opening}>`, ...indent(lines), '</response>', ''].join('\n');
}

export const writeResult = (call: MethodCall, lines: readonly string[]): string =>
  writeResponse(call, ['<result>', ...indent(lines), '</result>']);

export const writeFaults = (call: MethodCall | null, faults: readonly Fault[]): string =>
  writeResponse(call, [
    '<errors>',
    ...indent(faults.map(({ code, message }) => `<error${attributes({ code, message })} />`)),
    '</errors>',
  ]);
