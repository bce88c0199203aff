// Draws the pictures of the settings page in docs/images, light and dark, and a narrow one:
// `node --import tsx test/support/options-shots.ts [name]`.

import path from 'node:path';
import type { Page } from 'playwright';
import { runMain, say } from './command.ts';
import { views as stages } from './options-stages.ts';
import { openPopupViews, type PopupViews, type Stage } from './popup-view.ts';
import { root } from './root.ts';

interface Picture {
  readonly stage: Stage | undefined;
  readonly width?: number;
  readonly act?: (page: Page) => Promise<void>;
}

const search = (page: Page) => page.getByRole('searchbox').fill('voicemail');

async function mistype(page: Page): Promise<void> {
  await page.getByLabel('Outside line').fill('nine');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByLabel('Numbers like, Rule 3').fill('+44(0)');
  await page.getByLabel('Try a number').focus();
}

const pictures: Readonly<Record<string, Picture>> = {
  accounts: { stage: stages.accounts },
  'accounts-several': { stage: stages['accounts-several'] },
  'accounts-none': { stage: stages['accounts-none'] },
  dialling: { stage: stages.dialling },
  'dialling-errors': { stage: stages.dialling, act: mistype },
  calls: { stage: stages.calls },
  pages: { stage: stages.pages },
  report: { stage: stages.report },
  backup: { stage: stages.backup },
  reset: {
    stage: stages.backup,
    act: (page) => page.getByRole('button', { name: 'Reset all settings' }).click(),
  },
  search: { stage: stages.accounts, act: search },
  narrow: { stage: stages.dialling, width: 400 },
};

async function draw(views: PopupViews, name: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const picture = pictures[name];
  if (!picture?.stage) return;
  const page = await views.open(picture.stage, {
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width: picture.width ?? 1000, height: 640 },
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.mark').evaluate((mark: HTMLImageElement) => mark.decode());
  await picture.act?.(page);
  const file = `options-${name}-${colorScheme}.png`;
  await page.screenshot({ path: path.join(root, 'docs', 'images', file), fullPage: true });
  await page.close();
  say(file);
}

await runMain(async () => {
  const [only] = process.argv.slice(2);
  const views = await openPopupViews('options');
  for (const name of Object.keys(pictures).filter((each) => !only || each === only)) {
    await draw(views, name, 'light');
    await draw(views, name, 'dark');
  }
  await views.close();
  return 0;
});
