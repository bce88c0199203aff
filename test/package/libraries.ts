// The libraries that packages are built from, as the lock file knows them: their licences, which travel in each
// package, and the bill of materials beside it.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/root.ts';

export interface Library {
  readonly name: string;
  readonly version: string;
  /** As SPDX calls it. */
  readonly licence: string;
  /** Hex of the SHA-512 that the lock file pins it by. */
  readonly sha512: string;
  /** Its folder, from the root. */
  readonly folder: string;
  readonly needs: readonly string[];
}

interface Locked {
  readonly version: string;
  readonly license: string;
  readonly integrity: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const idOf = ({ name, version }: Pick<Library, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** Those that ship, and what they need themselves, by name. */
export function libraries(): readonly Library[] {
  const locked: Readonly<Record<string, Locked>> = json('package-lock.json').packages;
  const found = new Map<string, Library>();
  const add = (name: string): void => {
    const folder = `node_modules/${name}`;
    const entry = locked[folder];
    if (!entry) throw new Error(`${name} is not in the lock file`);
    if (found.has(name)) return;
    const needs = Object.keys(entry.dependencies ?? {});
    const sha512 = Buffer.from(entry.integrity.replace('sha512-', ''), 'base64').toString('hex');
    found.set(name, { name, version: entry.version, licence: entry.license, sha512, folder, needs });
    needs.forEach(add);
  };
  Object.keys(json('package.json').dependencies).forEach(add);
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Each library with the texts it comes with, and where its source is, as the MPL wants it said. */
export function licences(): string {
  const parts = libraries().map(({ name, version, licence, folder }) => {
    const texts = readdirSync(path.join(root, folder))
      .filter((file) => /^licen[cs]e/i.test(file))
      .sort()
      .map((file) =>
        readFileSync(path.join(root, folder, file), 'utf8')
          .replaceAll('\r\n', '\n')
          .trim(),
      );
    const { author, repository } = json(`${folder}/package.json`);
    const lines = [
      `${name} ${version}${author ? `, by ${author.name ?? author}` : ''}, unchanged`,
      `Licence: ${licence}`,
      `Source: ${(repository.url ?? repository).replace(/^git\+/, '')}`,
    ];
    return [lines.join('\n'), ...texts].join('\n\n');
  });
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** CycloneDX, without what differs from one making to the next. */
export function billOfMaterials(): string {
  const { name, version, license } = json('package.json');
  const all = libraries();
  const product = idOf({ name, version });
  const refOf = (wanted: string): string[] => all.filter((one) => one.name === wanted).map(idOf);
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': product,
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: all.map((library) => ({
      type: 'library',
      'bom-ref': idOf(library),
      name: library.name,
      version: library.version,
      purl: idOf(library),
      hashes: [{ alg: 'SHA-512', content: library.sha512 }],
      licenses: [{ license: { id: library.licence } }],
    })),
    dependencies: [
      { ref: product, dependsOn: Object.keys(json('package.json').dependencies).flatMap(refOf) },
      ...all.map((library) => ({ ref: idOf(library), dependsOn: library.needs.flatMap(refOf) })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
