// A policy as it stands in any of the files administrators write, found by its shape.

import { Stop } from '../support/command.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce((inner: unknown, key) => fieldsOf(inner)[key], value);

export interface PolicyFile {
  /** What kind of file it is, for people. */
  readonly kind: string;
  readonly policy: unknown;
}

/** Throws `Stop` where the text is no JSON or names several extensions. */
export function readPolicyFile(text: string): PolicyFile {
  const given = parse(text);
  const kinds: [string, unknown][] = [
    ['Chrome or Edge, 3rdparty', at(given, '3rdparty', 'extensions')],
    ['Firefox, policies.json', at(given, 'policies', '3rdparty', 'Extensions')],
  ];
  for (const [kind, extensions] of kinds) {
    const all = Object.entries(fieldsOf(extensions));
    if (all.length > 1) throw new Stop(`The file sets ${all.length} extensions; check one at a time.`);
    if (all[0]) return { kind: `${kind}: ${all[0][0]}`, policy: all[0][1] };
  }
  const { type, data } = fieldsOf(given);
  if (type === 'storage') return { kind: 'Firefox, managed storage manifest', policy: data };
  return { kind: 'the settings alone', policy: given };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Stop(`This is no JSON: ${(error as Error).message}`);
  }
}
