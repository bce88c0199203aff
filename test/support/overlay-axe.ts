// What axe finds wrong with our overlay. It runs in the extension's own world of the page, where the closed
// shadow root is made visible to it; the page sees nothing of that.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { inContentScript } from './isolated-world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPEN = `
  const host = document.querySelector('html > click-to-call');
  const root = chrome.dom.openOrClosedShadowRoot(host);`;

/** Violations as sentences, and how many rules had something to look at. */
export async function overlayViolations(page: Page): Promise<{ wrong: string[]; passed: string[] }> {
  const found = await inContentScript(
    page,
    `(async () => {
      ${OPEN}
      Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
      if (!globalThis.axe) { const module = undefined; ${AXE} }
      const { violations, passes } = await globalThis.axe.run(host);
      delete host.shadowRoot;
      return {
        wrong: violations.map(({ id, nodes }) => id + ': ' + nodes[0].html + ' ' + nodes[0].failureSummary),
        passed: passes.map(({ id }) => id),
      };
    })()`,
  );
  return found as { wrong: string[]; passed: string[] };
}

/** Value of an expression that may use `host` and `root`, our shadow root. */
export const inOverlay = (page: Page, expression: string): Promise<unknown> =>
  inContentScript(page, `(async () => { ${OPEN} return (${expression}); })()`);
