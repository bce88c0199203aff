// Draws a picture of one of our own pages, the same way each time.

import type { Page } from 'playwright';
import { axeViolations } from './axe.ts';
import type { Picture, Theme } from './pictures.ts';
import type { PopupViews } from './popup-view.ts';

export const fileOf = ({ name }: Picture, theme: Theme): string => `${name}-${theme}.png`;

export interface Drawn {
  /** As wide as the picture says and as high as the page is. */
  readonly png: Buffer;
  /** What axe says against the page. */
  readonly violations: readonly string[];
}

/** In each of its themes, one after the other in the same page. */
export async function draw(
  views: PopupViews,
  picture: Picture,
): Promise<readonly (readonly [Theme, Drawn])[]> {
  const page = await views.open(picture.stage, {
    colorScheme: picture.themes[0] ?? 'light',
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    bypassCSP: true,
    viewport: { width: picture.width, height: 480 },
  });
  try {
    await picture.act(page);
    const drawn: [Theme, Drawn][] = [];
    for (const colorScheme of picture.themes) {
      await page.emulateMedia({ colorScheme });
      await settle(page);
      const png = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
      drawn.push([colorScheme, { png, violations: await axeViolations(page) }]);
    }
    return drawn;
  } finally {
    await page.close();
  }
}

/** Images are there, and what comes after the first paint has come. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await Promise.all([...document.images].map((image) => image.decode()));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  });
