// The demo page, served on loopback like any web page.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openSite, type Site } from '../support/site.ts';

/** Serves `test/demo/directory.html` as the front page. */
export async function serveDirectory(): Promise<Site> {
  const site = await openSite();
  site.put('', await readFile(path.join(import.meta.dirname, 'directory.html'), 'utf8'));
  return site;
}
