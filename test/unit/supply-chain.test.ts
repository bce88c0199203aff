// What the extension is built on and what it may run: nothing that nobody decided on.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { billOfMaterials, libraries, licences } from '../package/libraries.ts';
import { root } from '../support/root.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const json = (file: string) => JSON.parse(read(file));

type Locked = Record<string, { integrity?: string; hasInstallScript?: boolean; resolved?: string }>;

describe.each(['package-lock.json', 'test/mutation/package-lock.json'])('packages of %s', (file) => {
  const lock: Locked = json(file).packages;

  it('run no script of their own at the installation, but for these', () => {
    const running = Object.keys(lock).filter((name) => lock[name]?.hasInstallScript);
    // Takes its binary from a package of its own where the platform's is missing; fsevents is macOS only.
    const allowed = /^node_modules\/(?:esbuild|(?:[\w/-]+\/)?fsevents)$/;
    expect(running.filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('are each pinned by a hash, to no address', () => {
    const entries = Object.entries(lock).filter(([name]) => name !== '');
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.filter(([, { integrity }]) => !integrity).map(([name]) => name)).toEqual([]);
    expect(entries.filter(([, { resolved }]) => resolved).map(([name]) => name)).toEqual([]);
  });
});

describe('packages', () => {
  it('that ship are few, of one version, and each justified in SECURITY.md', () => {
    const shipped: Record<string, string> = json('package.json').dependencies;
    const security = read('SECURITY.md');
    const unjustified = Object.keys(shipped).filter((name) => !security.includes(`| \`${name}\` |`));
    expect(unjustified).toEqual([]);
    expect(Object.values(shipped).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('that ship are named with their licences in what ships', () => {
    const text = licences();
    const shipped: Record<string, string> = json('package.json').dependencies;
    for (const [name, version] of Object.entries(shipped)) expect(text).toContain(`${name} ${version}, `);
    expect(text.match(/^Licence: (?:MIT|MPL-2\.0)\nSource: https?:/gm)).toHaveLength(libraries().length);
    expect(text).toContain('Mozilla Public License Version 2.0');
  });

  it('that ship make up the bill of materials, each by its hash, and none that only tests and builds', () => {
    const { components, dependencies } = JSON.parse(billOfMaterials());
    const refs: string[] = components.map((component: { 'bom-ref': string }) => component['bom-ref']);
    expect(refs.length).toBeGreaterThan(Object.keys(json('package.json').dependencies).length);
    for (const { dependsOn } of dependencies) expect(refs).toEqual(expect.arrayContaining(dependsOn));
    for (const { name, hashes } of components) {
      expect(hashes[0].content, name).toMatch(/^[\da-f]{128}$/);
      expect(json('package.json').devDependencies[name], name).toBeUndefined();
    }
  });
});

describe('the manifest', () => {
  const manifest = json('manifest.json');

  it('lets own pages run own files only, evaluate nothing, and be framed by nobody', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('script-src')).toEqual(["'self'"]);
    expect(rules.get('connect-src')).toEqual(['https:']);
    for (const name of ['form-action', 'base-uri', 'frame-ancestors'])
      expect(rules.get(name)).toEqual(["'none'"]);
    expect(policy).not.toMatch(/unsafe|wasm|http:|data:|blob:|\*/);
  });

  it('lets no page load anything of ours and nobody from outside speak to us', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });
});

it('tests that SECURITY.md names are there', () => {
  const named = [...read('SECURITY.md').matchAll(/`(test\/[\w./-]+)`/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(15);
  for (const name of new Set(named)) expect(() => read(name), name).not.toThrow();
});
