// The popup alone in a real Chromium, before a stand-in of the browser's extension API: every view can be
// had, slow or failing answers too, without a background. Served with the extension's own security policy.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { need } from './browsers.ts';
import { type Messages, readMessages } from './locales.ts';
import { pseudoMessages } from './pseudo.ts';
import { root } from './root.ts';
import { makeTemp, removeTemp } from './temp.ts';

const ORIGIN = 'https://popup.test';

/** What the stand-in of the extension API answers; plain values, they travel into the page. */
export interface Stage {
  /** Answers of the background by message name; a list gives one after the other, its last one for good. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Names of messages that are never answered. */
  readonly silent?: readonly string[];
  /** Where on the page it opens: `#dialling`. */
  readonly hash?: string;
  /** The address of the tab behind the popup. */
  readonly tabUrl?: string;
  /** What the frames of that tab report of their numbers, one after the other. */
  readonly frames?: readonly unknown[];
  /** What the person says to the permission prompt. */
  readonly grants?: boolean;
  /** The permission for the PBX's host is there already, and (else than by default) none for pages. */
  readonly allowed?: boolean;
  readonly readsPages?: boolean;
  /** A language of extension/_locales, or `long`: words two fifths longer than English. */
  readonly words?: string;
  readonly draft?: { readonly address: string; readonly username: string };
}

export interface PopupViews {
  open(stage: Stage, options?: BrowserContextOptions): Promise<Page>;
  /** A page of nobody, e.g. to compare pictures in. */
  blank(): Promise<Page>;
  close(): Promise<void>;
}

/** Views of the popup, or of another page of ours by the name of its folder and file. */
export async function openPopupViews(own = 'popup'): Promise<PopupViews> {
  const folder = makeTemp(own);
  await buildOwn(own, folder);
  const browser = await chromium.launch({ executablePath: await need('chromium') });
  return {
    open: (stage, options = {}) => openView(browser, folder, `${own}.html`, stage, options),
    blank: () => browser.newPage(),
    async close() {
      await browser.close();
      removeTemp(folder);
    },
  };
}

/** The page's script and the static tree only: its tests need nothing of the rest. */
async function buildOwn(own: string, outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: 'extension',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: { [own]: path.join(root, `src/ui/${own}/main.tsx`) },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

async function openView(
  browser: Browser,
  folder: string,
  file: string,
  stage: Stage,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 600 }, ...options });
  const page = await context.newPage();
  page.on('close', () => void context.close().catch(() => undefined));
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== ORIGIN) return route.abort();
    const file = path.join(folder, pathname);
    // A page built alone has no part that it shares with others.
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    await route.fulfill({
      path: file,
      headers: { 'Content-Security-Policy': policy() },
    });
  });
  const { words = 'en' } = stage;
  const messages = words === 'long' ? pseudoMessages(readMessages('en')) : readMessages(words);
  // The loader of the tools names functions by a helper of its own, which the page does not have.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(standIn, { stage, messages });
  await page.goto(`${ORIGIN}/${file}${stage.hash ?? ''}`);
  await page.getByRole('main').waitFor();
  return page;
}

function policy(): string {
  const manifest = JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8'));
  return manifest.content_security_policy.extension_pages;
}

/** What the page said to the extension API, in order; read it with `asked`. */
export interface Asked {
  readonly name: string;
  readonly payload: unknown;
}

export const asked = (page: Page): Promise<Asked[]> =>
  page.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked);

/** Runs in the page: it may use nothing from outside itself. */
function standIn({ stage, messages }: { stage: Stage; messages: Messages }): void {
  const log: Asked[] = [];
  const session: Record<string, unknown> = stage.draft ? { 'login-draft': stage.draft } : {};
  const used: Record<string, number> = {};
  const answerOf = (name: string): unknown => {
    const answer = stage.answers[name];
    if (!Array.isArray(answer)) return answer;
    const turn = used[name] ?? 0;
    used[name] = turn + 1;
    return answer[Math.min(turn, answer.length - 1)];
  };
  const fill = (key: string, values: string | string[] = []): string => {
    const { message = '', placeholders = {} } = messages[key] ?? {};
    return message.replace(/\$(\w+)\$/g, (_all, name: string) => {
      const content = placeholders[name.toLowerCase()]?.content ?? '';
      return content.replace(/\$(\d)/g, (_digits, at: string) => [values].flat()[Number(at) - 1] ?? '');
    });
  };
  const listeners = { addListener: () => undefined, removeListener: () => undefined };
  const browser = {
    runtime: {
      id: 'popup-test',
      sendMessage: ({ name, payload }: Asked) => {
        log.push({ name, payload });
        return stage.silent?.includes(name) ? new Promise(() => undefined) : Promise.resolve(answerOf(name));
      },
      onMessage: listeners,
    },
    i18n: { getMessage: fill, getUILanguage: () => messages.text_language?.message ?? 'en' },
    tabs: {
      onActivated: listeners,
      onUpdated: listeners,
      query: async () => [{ id: 1, url: stage.tabUrl, title: 'Staff directory', incognito: false }],
      connect: () => ({
        postMessage: () => undefined,
        disconnect: () => undefined,
        onDisconnect: { addListener: () => undefined },
        onMessage: {
          addListener: (listener: (message: unknown) => void) => {
            for (const frame of stage.frames ?? []) setTimeout(listener, 0, frame);
          },
        },
      }),
    },
    commands: {
      getAll: async () => [
        { name: '_execute_action', description: '', shortcut: 'Alt+Shift+9' },
        { name: 'call-selection', description: 'Call the selected number', shortcut: 'Alt+C' },
        { name: 'open-panel', description: 'Open the side panel', shortcut: '' },
      ],
    },
    contextMenus: {},
    omnibox: {},
    sidePanel: {},
    windows: {},
    permissions: {
      contains: async ({ origins: [origin] }: { origins: string[] }) =>
        origin === '<all_urls>' ? (stage.readsPages ?? true) : (stage.allowed ?? false),
      request: async (payload: unknown) => {
        log.push({ name: 'permissions.request', payload });
        return stage.grants ?? true;
      },
    },
    storage: {
      session: {
        get: async (name: string) => structuredClone({ [name]: session[name] }),
        set: async (items: Record<string, unknown>) => void Object.assign(session, items),
        remove: async (name: string) => void delete session[name],
      },
    },
  };
  Object.assign(globalThis, { browser, chrome: browser, asked: log, session });
}
