// A real Firefox with the built extension in it: pages, closed shadow roots, the extension's own pages,
// the browser's prompts and menus. The functions given to `evaluate` run over there: they must be
// self-contained, without types that turn into code.

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyExtension } from './extension.ts';
import { watchForFailure } from './failure-pictures.ts';
import { type Prefs, startFirefox } from './firefox-process.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { root } from './root.ts';
import { removeTemp } from './temp.ts';
import { until } from './wait.ts';

/** Keys under which WebDriver hands out references. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SHADOW = 'shadow-6066-11e4-a52e-4f735466cecf';

/** A JavaScript function body; `arguments` are the values passed beside it. */
export type Script = string;

export interface Firefox {
  /** Origin of the extension's own pages: `moz-extension://<uuid>`. */
  readonly origin: string;
  readonly addonId: string;
  /** Folder of its profile. */
  readonly profile: string;
  go(url: string): Promise<void>;
  evaluate(script: Script, ...args: unknown[]): Promise<unknown>;
  /** As `evaluate`, with the browser's powers: it may look into closed shadow roots. */
  evaluateWithPowers(script: Script, ...args: unknown[]): Promise<unknown>;
  /** As `evaluate`, in the browser's own window, with all its powers. */
  evaluateInBrowser(script: Script, ...args: unknown[]): Promise<unknown>;
  find(css: string): Promise<string>;
  findAll(css: string): Promise<string[]>;
  /** Elements inside the (closed) shadow root of the element `host`. */
  findInShadow(host: string, css: string): Promise<string[]>;
  click(element: string): Promise<void>;
  /** Types into an emptied field. */
  fill(element: string, text: string): Promise<void>;
  text(element: string): Promise<string>;
  label(element: string): Promise<string>;
  /** Performs WebDriver input actions in the page. */
  perform(actions: readonly unknown[]): Promise<void>;
  /** Types with the keyboard into the browser's own window: shortcuts, address bar. `Alt+c` holds Alt. */
  typeInBrowser(keys: readonly string[]): Promise<void>;
  /** Handles of every tab of every window. */
  tabs(): Promise<string[]>;
  newTab(url: string): Promise<string>;
  /** Closes a tab and goes on in the next one. */
  closeTab(tab: string, next: string): Promise<void>;
  /** To the front, too, unless `isBehind`: then another tab stays the one that is looked at. */
  switchTo(tab: string, isBehind?: boolean): Promise<void>;
  currentTab(): Promise<string>;
  screenshot(file: string): Promise<void>;
  /** Closes the browser, where it still runs, and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Ends the browser without a word, as a power cut does; `restart` starts it again. */
  /** Installs another extension, until the browser ends. */
  install(folder: string): Promise<void>;
  kill(): Promise<void>;
  /** The page as printed: a PDF. */
  print(): Promise<Buffer>;
  quit(): Promise<void>;
}

interface Options {
  readonly prefs?: Prefs;
  readonly headless?: boolean;
  /** Extension other than the built one: its folder, or a package of it. */
  readonly extension?: string;
  /** The welcome page stays open; else it is closed, as no test wants it in front. */
  readonly keepsWelcome?: boolean;
  /** The extension works in private windows too. It is reloaded for that, which closes its pages. */
  readonly inPrivate?: boolean;
}

/** Starts Firefox and installs the extension (built where need be) as a temporary add-on. */
export async function launchFirefox(options: Options = {}): Promise<Firefox> {
  // A copy: another command may build dist/ anew while this browser reads from it.
  const extension = options.extension ?? (await copyExtension());
  const { addonId, hasWelcome } = readExtension(extension);
  const uuid = randomUUID();
  const known = { ...KEPT, 'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }) };
  const firefox = await startFirefox({ ...known, ...options.prefs }, options.headless ?? true);
  let marionette = await openSession(firefox.marionettePort(), extension, options.inPrivate);
  const close = async () => {
    await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    marionette.close();
  };
  const quit = async () => {
    unwatch();
    await close();
    await firefox.end();
    if (!options.extension) removeTemp(extension);
  };
  const restart = async () => {
    await close();
    await firefox.restart();
    marionette = await openSession(firefox.marionettePort(), extension, options.inPrivate);
  };
  const { kill } = firefox;
  const send: Send = (...command) => marionette.send(...command);
  const browser = commands(send);
  const unwatch = watchForFailure(() => [(file) => browser.screenshot(file)]);
  const isWelcoming = !options.keepsWelcome && !options.inPrivate && hasWelcome;
  if (isWelcoming) await closeWelcome(browser);
  const { profile } = firefox;
  return { origin: `moz-extension://${uuid}`, addonId, profile, quit, kill, restart, ...browser };
}

function readExtension(extension: string): { readonly addonId: string; readonly hasWelcome: boolean } {
  // A package is of our own extension, which has one.
  const folder = statSync(extension).isFile() ? null : extension;
  const manifest = JSON.parse(readFileSync(path.join(folder ?? root, 'manifest.json'), 'utf8'));
  const addonId: string = manifest.browser_specific_settings.gecko.id;
  return { addonId, hasWelcome: folder === null || existsSync(path.join(folder, 'welcome.html')) };
}

/** A temporary add-on is gone when the browser ends; an installed one, which it stands for, keeps its storage. */
const KEPT = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

async function openSession(port: number, extension: string, inPrivate = false): Promise<Marionette> {
  const marionette = await connectMarionette(port);
  await marionette.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: false, unhandledPromptBehavior: 'ignore' } },
  });
  await marionette.send('Addon:Install', {
    path: extension,
    temporary: true,
    allowPrivateBrowsing: inPrivate,
  });
  return marionette;
}

async function closeWelcome({ evaluateInBrowser }: Pick<Firefox, 'evaluateInBrowser'>): Promise<void> {
  await until('The welcome page', () =>
    evaluateInBrowser(
      `const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
       if (tab) gBrowser.removeTab(tab);
       return Boolean(tab);`,
    ),
  );
}

type Send = Marionette['send'];

function commands(send: Send): Omit<Firefox, 'origin' | 'addonId' | 'profile' | 'quit' | 'kill' | 'restart'> {
  const ask = async (command: string, parameters?: Record<string, unknown>): Promise<unknown> => {
    const reply = await send(command, parameters);
    return typeof reply === 'object' && reply !== null && 'value' in reply ? reply.value : reply;
  };
  const run = (script: Script, args: readonly unknown[], sandbox: string | null) =>
    ask('WebDriver:ExecuteScript', { script, args, sandbox, newSandbox: true });
  const css = (value: string) => ({ using: 'css selector', value });

  async function evaluateInBrowser(script: Script, ...args: unknown[]): Promise<unknown> {
    await ask('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run(script, args, 'system');
    } finally {
      await ask('Marionette:SetContext', { value: 'content' });
    }
  }

  return {
    install: async (folder) => void (await send('Addon:Install', { path: folder, temporary: true })),
    evaluateInBrowser,
    evaluate: (script, ...args) => run(script, args, null),
    evaluateWithPowers: (script, ...args) => run(script, args, 'system'),
    go: async (url) => void (await ask('WebDriver:Navigate', { url })),
    find: async (selector) => reference(await ask('WebDriver:FindElement', css(selector)), ELEMENT),
    findAll: async (selector) => references(await ask('WebDriver:FindElements', css(selector))),
    findInShadow: async (host, selector) => {
      const shadowRoot = reference(await ask('WebDriver:GetShadowRoot', { id: host }), SHADOW);
      return references(await ask('WebDriver:FindElementsFromShadowRoot', { ...css(selector), shadowRoot }));
    },
    click: async (id) => void (await ask('WebDriver:ElementClick', { id })),
    fill: async (id, text) => {
      await ask('WebDriver:ElementClear', { id });
      await ask('WebDriver:ElementSendKeys', { id, text });
    },
    text: async (id) => String(await ask('WebDriver:GetElementText', { id })),
    label: async (id) => String(await ask('WebDriver:GetComputedLabel', { id })),
    perform: async (actions) => {
      await ask('WebDriver:PerformActions', { actions });
      await ask('WebDriver:ReleaseActions');
    },
    typeInBrowser: async (keys) => {
      await ask('Marionette:SetContext', { value: 'chrome' });
      try {
        await ask('WebDriver:PerformActions', {
          actions: [{ type: 'key', id: 'keyboard', actions: keys.flatMap(pressesOf) }],
        });
      } finally {
        await ask('Marionette:SetContext', { value: 'content' });
      }
    },
    tabs: async () => (await ask('WebDriver:GetWindowHandles')) as string[],
    newTab: async (url) => {
      const made = (await send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
        handle: string;
      };
      await ask('WebDriver:SwitchToWindow', { handle: made.handle, focus: true });
      await ask('WebDriver:Navigate', { url });
      return made.handle;
    },
    closeTab: async (handle, next) => {
      await ask('WebDriver:SwitchToWindow', { handle, focus: false });
      await ask('WebDriver:CloseWindow');
      await ask('WebDriver:SwitchToWindow', { handle: next, focus: true });
    },
    switchTo: async (handle, isBehind = false) =>
      void (await ask('WebDriver:SwitchToWindow', { handle, focus: !isBehind })),
    currentTab: async () => String(await ask('WebDriver:GetWindowHandle')),
    print: async () => Buffer.from(String(await ask('WebDriver:Print')), 'base64'),
    screenshot: async (file) => {
      const image = String(await ask('WebDriver:TakeScreenshot', { full: false }));
      writeFileSync(file, Buffer.from(image, 'base64'));
    },
  };
}

/** WebDriver's names of keys without a letter. */
const KEYS: Readonly<Record<string, string>> = { Alt: '\ue00a', Enter: '\ue007' };

/** `Alt+c` as going down in order and up in the other. */
function pressesOf(keys: string): { readonly type: string; readonly value: string }[] {
  const values = (keys.length === 1 ? [keys] : keys.split('+')).map((key) => KEYS[key] ?? key);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  return [...down, ...values.reverse().map((value) => ({ type: 'keyUp', value }))];
}

function reference(value: unknown, key: string): string {
  return String((value as Record<string, unknown>)[key]);
}

const references = (value: unknown): string[] => (value as unknown[]).map((one) => reference(one, ELEMENT));
