// The call buttons as a person meets them: through the accessibility tree, which sees into the closed
// shadow root, and with a real mouse. Nothing of the extension's own code is called.

import type { CDPSession, Page } from 'playwright';
import { until } from './wait.ts';

export interface Button {
  /** Accessible name, e.g. `Call +1 415 555 0142`. */
  readonly name: string;
  /** Centre, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Every visible button of the page whose name matches, in the accessibility tree's order. */
export const buttons = (page: Page, name: RegExp): Promise<Button[]> =>
  withSession(page, async (session) => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const found: Button[] = [];
    for (const node of nodes) {
      const called = String(node.name?.value ?? '');
      if (node.ignored || node.role?.value !== 'button' || !name.test(called)) continue;
      const box = node.backendDOMNodeId === undefined ? null : await boxOf(session, node.backendDOMNodeId);
      if (box) found.push({ name: called, ...box });
    }
    return found;
  });

/** Waits for a button of this name and returns the first. */
export const waitForButton = (page: Page, name: RegExp): Promise<Button> =>
  until(`A button ${name}`, async () => (await buttons(page, name))[0]);

/** People need this long to aim; a button that came or moved just now takes no press. */
export const AIM_MS = 400;

/** A real press and release of the mouse on the button of this name, once it can be pressed. */
export async function clickButton(page: Page, name: RegExp, clickCount = 1): Promise<Button> {
  const button = await waitForStill(page, name);
  await page.mouse.click(button.x, button.y, { clickCount });
  return button;
}

/** The button of this name, once it has stood long enough to be aimed at. */
export function waitForStill(page: Page, name: RegExp): Promise<Button> {
  let before: Button | undefined;
  let since = 0;
  return until(`A button ${name} standing still`, async () => {
    const [now] = await buttons(page, name);
    if (now?.x !== before?.x || now?.y !== before?.y) since = Date.now();
    before = now;
    return now && Date.now() - since > AIM_MS && now;
  });
}

/** Text of every live region and button of the page, closed shadow roots included: what a reader announces. */
export const announced = (page: Page): Promise<string[]> =>
  withSession(page, async (session) => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const spoken = nodes.filter((node) => !node.ignored && node.role?.value === 'StaticText');
    return spoken.map((node) => String(node.name?.value ?? ''));
  });

/** Waits until the page says something of this pattern, in a button, a bubble or a live region. */
export const waitToRead = (page: Page, pattern: RegExp): Promise<string> =>
  until(`The page saying ${pattern}`, async () => {
    const texts = await announced(page);
    const found = texts.find((text) => pattern.test(text));
    if (!found) throw new Error(`it says ${texts.join(' | ')}`);
    return found;
  });

async function boxOf(session: CDPSession, backendNodeId: number): Promise<Omit<Button, 'name'> | null> {
  // A node may leave between the two questions; one without a box is not on screen.
  const reply = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null);
  if (!reply) return null;
  const [left = 0, top = 0, , , right = 0, bottom = 0] = reply.model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

async function withSession<T>(page: Page, ask: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Accessibility.enable');
    return await ask(session);
  } finally {
    await session.detach();
  }
}
