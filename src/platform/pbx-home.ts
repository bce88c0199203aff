// Where the PBX client lives. Chrome: an offscreen document, because a service worker neither honours a
// certificate the person accepted nor survives a long ring. Firefox: the background page itself, kept
// alive while a request is out. (Measured 2026-11-23 in Chromium 156 and Firefox 153.)

import browser from 'webextension-polyfill';
import type { Account } from '../core/account.ts';
import { type Failure, failure } from '../core/failure.ts';
import type { Login, PbxMessages, PbxOrder } from '../core/pbx-contract.ts';
import { failed, type Result, success } from '../core/result.ts';
import type { PbxReport } from '../core/switchvox/report.ts';
import { createTurns } from '../core/turns.ts';
import type { ClientNews } from './pbx-run.ts';

export interface PbxHome {
  /** Opens whatever takes time to open. */
  ready(): Promise<void>;
  connect(login: Login): Promise<PbxReport>;
  /** Resolves when the order is in the client's hands; the report comes later by `news.report` or a message. */
  start(account: Account, order: PbxOrder): Promise<Result<null, Failure>>;
  abort(requestId: string): Promise<void>;
  status(requestId: string): Promise<PbxMessages['pbx/status']['reply']>;
}

/** `news` serves Firefox; Chrome's client speaks by message, which wakes a dead worker. */
export function openPbxHome(news: ClientNews): PbxHome {
  return globalThis.chrome.offscreen ? offscreenHome() : ownHome(news);
}

/** Milliseconds between signs of life; Firefox stops a background page idle for 30 s. */
const KEEP_ALIVE = 20_000;

function ownHome(news: ClientNews): PbxHome {
  // The imports are lazy so that Chrome's worker never loads a client it does not run.
  const client = () => import('./pbx-client.ts');
  const runner = () => import('./pbx-run.ts');
  const keepAlive = async <T>(work: Promise<T>): Promise<T> => {
    const beat = setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_ALIVE);
    return work.finally(() => clearInterval(beat));
  };
  return {
    ready: async () => void (await runner()),
    connect: async (login) => keepAlive((await client()).connect(login)),
    async start(account, order) {
      const { runOrder } = await runner();
      void keepAlive(runOrder(account, order, news));
      return success(null);
    },
    abort: async (requestId) => (await client()).abort(requestId),
    status: async (requestId) => (await runner()).status(requestId),
  };
}

const PAGE = 'offscreen.html';

/** The document closes itself when it has had nothing to do for a while: `offscreen-life.ts`. */
function offscreenHome(): PbxHome {
  // Two that open it at once take turns.
  const inTurn = createTurns();
  const open = () => inTurn(openDocument);
  return {
    ready: () => open().catch(() => undefined),
    async connect(login) {
      try {
        await open();
        return await send('pbx/connect', { login });
      } catch {
        return failed(failure('background-gone'));
      }
    },
    async start(account, order) {
      try {
        if ((await deliver(account, order)) === 'received') return success(null);
        // It has closed itself, or was never open: nobody received anything.
        await open();
        if ((await deliver(account, order)) === 'received') return success(null);
        return failed(failure('background-gone'));
      } catch (error) {
        return failed(failure(error instanceof AnswerLost ? 'outcome-unknown' : 'background-gone'));
      }
    },
    async abort(requestId) {
      if (await isOpen()) await send('pbx/abort', { requestId }).catch(() => undefined);
    },
    async status(requestId) {
      const lost = { live: false, report: null };
      return (await isOpen()) ? send('pbx/status', { requestId }).catch(() => lost) : lost;
    },
  };
}

/** Somebody received a message and may have acted on it, but never answered. */
class AnswerLost extends Error {}

/** A message nobody received was not acted on; one whose answer got lost may have been (`AnswerLost`). */
async function deliver(account: Account, order: PbxOrder): Promise<'received' | 'nobody there'> {
  try {
    await send('pbx/call', { account, order });
    return 'received';
  } catch (error) {
    if (error instanceof Error && /Receiving end does not exist/.test(error.message)) return 'nobody there';
    throw new AnswerLost();
  }
}

async function isOpen(): Promise<boolean> {
  const documents = await chrome.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  return documents.length > 0;
}

async function openDocument(): Promise<void> {
  if (await isOpen()) return;
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: ['DOM_PARSER' as chrome.offscreen.Reason.DOM_PARSER],
    justification: 'Holds the request to the PBX while the phone rings and reads its XML answer.',
  });
}

async function send<N extends keyof PbxMessages>(
  name: N,
  payload: PbxMessages[N]['payload'],
): Promise<PbxMessages[N]['reply']> {
  const reply: unknown = await browser.runtime.sendMessage({ to: 'offscreen', name, payload });
  if (reply === undefined) throw new Error(`no answer to ${name}`);
  return reply as PbxMessages[N]['reply'];
}
