// The texts for the stores stay true: a reason for each permission and none for another, a description and a
// summary in every language, screenshots of the size the stores want.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/root.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const languages = readdirSync(path.join(root, 'extension/_locales'));
/** Chrome's store takes no longer summary, Firefox's 250. */
const SUMMARY = 132;

describe('texts for the stores', () => {
  it('give a reason for each permission, and for no other', () => {
    const { permissions, host_permissions } = JSON.parse(read('manifest.json'));
    const rows = [...read('docs/store/permissions.md').matchAll(/^\| `([^`]+)` \| \S/gm)];
    expect(rows.map(([, name]) => name).sort()).toEqual([...permissions, ...host_permissions].sort());
  });

  it('are there in every language', () => {
    const listings = readdirSync(path.join(root, 'docs/store/listing'));
    expect(listings.sort()).toEqual(languages.map((language) => `${language}.md`).sort());
    const points = listings.map((file) => read(`docs/store/listing/${file}`).match(/^- /gm)?.length);
    expect(new Set(points)).toEqual(new Set([7]));
  });

  it.each(languages)('sum up in %s within what a store takes', (language) => {
    const { extension_description } = JSON.parse(read(`extension/_locales/${language}/messages.json`));
    expect(extension_description.message.length).toBeLessThanOrEqual(SUMMARY);
  });

  it('come with screenshots of 1280 by 800', () => {
    const folder = path.join(root, 'docs/store/screenshots');
    const sizes = readdirSync(folder).map((file) => {
      const png = readFileSync(path.join(folder, file));
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    });
    expect(sizes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(sizes.map(String))).toEqual(new Set(['1280,800']));
  });
});
