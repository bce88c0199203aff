// What `npm start` and `npm run dev` share: the tester's account, calls printed as they stood on the wire,
// and the wait for the person to leave.

import type { Page } from 'playwright';
import { TESTER } from '../pbx/directory.ts';
import type { Pbx } from '../pbx/pbx.ts';
import { showAnswer, showRequest } from '../pbx/print.ts';
import type { Chromium } from '../support/chromium.ts';
import { connectAccount } from '../support/popup.ts';

const isCall = (method: string | undefined): boolean => method === 'switchvox.users.call';

/** Prints each `users.call` with its answer; credentials are masked. */
export function printCalls(pbx: Pbx): void {
  pbx.on('request', (request) => {
    if (isCall(request.call?.method)) console.log(`\n${showRequest(request)}`);
  });
  pbx.on('answer', (request) => {
    if (isCall(request.call?.method)) console.log(showAnswer(request));
  });
}

/** Connects the PBX's tester through the real popup; returns the popup's page. */
export function connectTester(chromium: Chromium, pbx: Pbx): Promise<Page> {
  const { number = '' } = TESTER.extension ?? {};
  return connectAccount(chromium, { address: pbx.origin, extension: number, password: TESTER.password });
}

/** Until the person closes the browser or presses Ctrl-C. */
export function untilTheyLeave(chromium: Chromium): Promise<void> {
  const closed = new Promise<void>((resolve) => chromium.context().once('close', () => resolve()));
  return Promise.race([closed, untilInterrupted()]);
}

/** Until the person presses Ctrl-C. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
