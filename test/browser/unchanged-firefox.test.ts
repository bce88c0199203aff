// The same as unchanged.test.ts in a real Firefox: every page first with the extension switched off, then on.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { chord, clipboard, inPage, setExtensionOn } from '../support/firefox-page.ts';
import { expectSamePrint } from '../support/prints.ts';
import { until } from '../support/wait.ts';
import { isAtRest, type Look, look, RECORDER, scrollAbout } from '../synthetic/look.ts';
import { syntheticNames, syntheticPage } from '../synthetic/pages.ts';
import { type Fixtures, fixtures, serveFixtures } from './support/engine.ts';

let firefox: Firefox;
let site: Fixtures;
const addresses = new Map<string, string>();
const without = new Map<string, unknown>();

beforeAll(async () => {
  [firefox, site] = await Promise.all([launchFirefox(), serveFixtures(RECORDER)]);
  for (const file of fixtures()) addresses.set(file, site.address(file));
  for (const name of syntheticNames) addresses.set(name, site.address(syntheticPage(name)));
  await setExtensionOn(firefox, false);
  for (const [name, address] of addresses) {
    await open(address);
    without.set(name, await seen());
  }
  await setExtensionOn(firefox, true);
}, 300_000);

afterAll(async () => {
  await firefox.quit();
  site.close();
});

async function open(address: string): Promise<void> {
  await firefox.go(address);
  await until('The page being at rest', () => inPage(firefox, isAtRest));
}

/** The print of a long page takes Firefox seconds; unchanged.test.ts prints all. */
const isShort = ({ size: [, height = 0] }: Look): boolean => height < 2_000;

async function seen() {
  const before = await inPage(firefox, look);
  await inPage(firefox, scrollAbout);
  const after = await inPage(firefox, look);
  await chord(firefox, 'a');
  await chord(firefox, 'c');
  const copied = [await clipboard(firefox, 'text/html'), await clipboard(firefox, 'text/plain')];
  const printed = isShort(before) ? await firefox.print() : null;
  return { before, after, copied, printed };
}

const HOST = ['<click-to-call></click-to-call>'];

const isShown = () => document.querySelector('html > click-to-call') !== null;

describe('with us and without us, the same in Firefox', () => {
  it.each([...fixtures(), ...syntheticNames])('%s', async (name) => {
    await open(addresses.get(name) ?? '');
    await until('Numbers and buttons', () => inPage(firefox, isShown));
    const bare = without.get(name) as Awaited<ReturnType<typeof seen>>;
    const ours = await seen();
    expect(ours.before).toEqual({ ...bare.before, besideBody: HOST });
    expect(ours.after).toEqual({ ...bare.after, besideBody: HOST });
    expect(ours.copied).toEqual(bare.copied);
    if (ours.printed && bare.printed) expectSamePrint(`${name}-firefox`, ours.printed, bare.printed);
  });
});
