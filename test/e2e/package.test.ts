// The packages of a release: the same bytes wherever they are made, nothing in them a store's linter finds, and the
// main path on what comes out of the zips in both browsers.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackages, type Packages } from '../package/packages.ts';
import { judge, lintPackage } from '../package/store-lint.ts';
import { addKey } from '../support/extension.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { overlayIn } from '../support/firefox-overlay.ts';
import { acceptCertificate } from '../support/firefox-trust.ts';
import { clickButton } from '../support/overlay.ts';
import { root } from '../support/root.ts';
import { makeTemp } from '../support/temp.ts';
import { pressConnectIn, waitToReadIn } from './firefox-popup.ts';
import { loginTo, nextDesk, openStage, type Stage } from './stage.ts';

function unpack(archive: string, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** Makes the packages in this folder of sources, as on a machine elsewhere; returns their bytes by name. */
function packIn(folder: string, TZ: string): Map<string, Buffer> {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const listed = execFileSync(process.execPath, ['--import', 'tsx', 'test/package/cli.ts'], {
    cwd: folder,
    env: { ...process.env, TZ },
  }).toString();
  const names = listed.match(/out\/package\/\S+/g) ?? [];
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}

describe('packages', () => {
  let packages: Packages;

  beforeAll(async () => {
    packages = await makePackages(makeTemp('packages'));
  });

  it('are the same bytes from a clone, and from what a reviewer unpacks elsewhere', () => {
    const clone = path.join(makeTemp('clone'), 'a', 'clone');
    execFileSync('git', ['clone', '--quiet', root, clone], { stdio: 'ignore' });
    const first = packIn(clone, 'Asia/Tokyo');
    const source = [...first.keys()].find((name) => name.endsWith('-source.zip')) ?? '';
    const unpacked = makeTemp('unpacked');
    unpack(path.join(clone, source), unpacked);
    const second = packIn(unpacked, 'America/Los_Angeles');
    expect([...first.keys()]).toHaveLength(4);
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [name, bytes] of first) expect(second.get(name)?.equals(bytes), name).toBe(true);
  });

  it('hold what their browser knows and nothing of the other', () => {
    const manifestOf = (file: string) =>
      JSON.parse(new TextDecoder().decode(unzipSync(readFileSync(file))['manifest.json']));
    const [chrome, firefox] = [manifestOf(packages.chrome), manifestOf(packages.firefox)];
    expect(Object.keys(chrome)).not.toContain('browser_specific_settings');
    expect(chrome.background).toEqual({ service_worker: 'background.js', type: 'module' });
    expect(firefox.background).toEqual({ scripts: ['background.js'], type: 'module' });
    expect(firefox.permissions).not.toContain('offscreen');
    expect(chrome.key ?? firefox.key).toBeUndefined();
    expect(chrome.version).toBe(firefox.version);
  });

  it('give the store’s linter nothing to find', async () => {
    expect((await lintPackage(packages.firefox)).findings).toEqual([]);
  });

  it('whose warnings would be found where nobody explained them', () => {
    const message = { code: 'UNSUPPORTED_API', file: 'popup.js', message: 'chrome.x' };
    const { findings } = judge({ errors: [], warnings: [message], notices: [] });
    expect(findings[0]).toBe('popup.js: UNSUPPORTED_API: chrome.x');
    expect(findings.slice(1).every((finding) => finding.includes('no longer given'))).toBe(true);
  });

  describe('installed', () => {
    let stage: Stage;
    let firefox: Firefox | undefined;

    beforeAll(async () => {
      const extension = makeTemp('from-zip');
      unpack(packages.chrome, extension);
      addKey(extension);
      stage = await openStage({ pbx: { currentCalls: false, talkMs: 0 }, chromium: { extension } });
    });

    afterAll(async () => {
      await firefox?.quit();
      await stage.close();
    });

    it('in Chromium: connect, click, dial', async () => {
      const desk = nextDesk();
      const before = stage.pbx.calls.length;
      await clickButton(await stage.show(`<p>${desk.text}</p>`), desk.button);
      expect((await stage.pbx.waitForCall(before + 1)).parameters).toMatchObject({
        dial_second: desk.digits,
      });
    });

    it('in Firefox, the zip itself: connect, click, dial', async () => {
      const desk = nextDesk();
      const before = stage.pbx.calls.length;
      firefox = await launchFirefox({ extension: packages.firefox });
      await acceptCertificate(firefox, '127.0.0.1', stage.pbx.port, stage.pbx.certificateDer);
      await pressConnectIn(firefox, loginTo(stage.pbx));
      await waitToReadIn(firefox, /Connected/);
      await firefox.go(stage.site.put('zip', `<!doctype html><title>Zip</title><p>${desk.text}</p>`));
      await firefox.click(
        await overlayIn(firefox).button(
          `Call +1 ${desk.text.replace(/[()-]/g, ' ').trim().replace(/\s+/g, ' ')}`,
        ),
      );
      expect((await stage.pbx.waitForCall(before + 1)).parameters).toMatchObject({
        dial_second: desk.digits,
      });
    });
  });
});
