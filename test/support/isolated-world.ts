// Looks into the extension's isolated world of a page: where its content script lives, out of the page's reach.

import type { Page } from 'playwright';
import { EXTENSION_ID } from './extension.ts';

interface Context {
  readonly id: number;
  readonly origin: string;
  readonly auxData?: { readonly frameId?: string };
}

/** Evaluates an expression beside the content script of the page's main frame; promises are awaited. */
export async function inContentScript(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    const contexts: Context[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context as Context));
    await session.send('Runtime.enable');
    const frameId = (await session.send('Page.getFrameTree')).frameTree.frame.id;
    const ours = contexts.find(
      ({ origin, auxData }) =>
        origin === `chrome-extension://${EXTENSION_ID}` && auxData?.frameId === frameId,
    );
    if (!ours) throw new Error('The page has no content script of the extension.');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: ours.id,
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}
