// Starts a Firefox of its own profile with remote control on, and ends it. Nothing of it reaches the
// network: every service it would call on its own is switched off.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { need } from './browsers.ts';
import { makeTemp, removeTemp } from './temp.ts';
import { until } from './wait.ts';

export type Prefs = Record<string, string | number | boolean>;

const QUIET: Prefs = {
  'marionette.port': 0,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
  'startup.homepage_welcome_url': '',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'intl.accept_languages': 'en-US, en',
};

export interface FirefoxProcess {
  /** Folder of its profile. */
  readonly profile: string;
  marionettePort(): number;
  /** Ends it without a word, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again with the same profile, once it has ended. */
  restart(): Promise<void>;
  /** Waits a little for it to end by itself, then ends it; removes the profile. */
  end(): Promise<void>;
}

export async function startFirefox(prefs: Prefs, headless: boolean): Promise<FirefoxProcess> {
  const program = await need('firefox');
  const profile = makeTemp('firefox');
  const lines = Object.entries({ ...QUIET, ...prefs });
  const userJs = lines.map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(path.join(profile, 'user.js'), userJs.join(''));
  // Without system access neither browser scripts nor moz-extension: pages can be reached.
  const args = ['-profile', profile, '-no-remote', '-marionette', '-remote-allow-system-access'];
  const run = () => {
    rmSync(path.join(profile, PORT_FILE), { force: true });
    return spawn(program, [...args, ...(headless ? ['-headless'] : []), 'about:blank'], {
      stdio: 'ignore',
      env: { ...process.env, MOZ_DISABLE_AUTO_SAFE_MODE: '1' },
    });
  };
  let child = run();
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let port = await portOf(profile);
  return {
    profile,
    marionettePort: () => port,
    kill: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      kill();
      await gone;
    },
    restart: async () => {
      await ended(child);
      child = run();
      port = await portOf(profile);
    },
    end: async () => {
      await ended(child);
      process.off('exit', kill);
      removeTemp(profile);
    },
  };
}

const PORT_FILE = 'MarionetteActivePort';

const portOf = (profile: string): Promise<number> =>
  until(
    'Starting Firefox',
    async () => {
      const file = path.join(profile, PORT_FILE);
      return existsSync(file) && Number(readFileSync(file, 'utf8'));
    },
    60_000,
  );

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([gone, pause(5000, undefined, { ref: false })]);
  child.kill('SIGKILL');
  await gone;
}
