// Draws the pictures of the popup in docs/images, light and dark: `node --import tsx test/support/popup-shots.ts`.

import path from 'node:path';
import type { Page } from 'playwright';
import { runMain, say } from './command.ts';
import { callOf, connected, refusing, unconnected } from './popup-stages.ts';
import { openPopupViews, type PopupViews, type Stage } from './popup-view.ts';
import { root } from './root.ts';

interface Picture {
  readonly stage: Stage;
  /** Brings the popup into the state of the picture; resolves when it is there. */
  readonly act: (page: Page) => Promise<void>;
}

async function pressConnect(page: Page): Promise<void> {
  await page.getByLabel('PBX address').fill('pbx.example.com');
  await page.getByLabel('Extension').fill('301');
  await page.getByLabel('Password', { exact: true }).fill('correct horse');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
}

const waitFor = (text: string | RegExp) => (page: Page) => page.getByText(text).first().waitFor();

const pictures: Readonly<Record<string, Picture>> = {
  connect: { stage: unconnected(), act: waitFor('PBX address') },
  'wrong-password': {
    stage: refusing('wrong-password'),
    async act(page) {
      await pressConnect(page);
      await waitFor(/does not accept/)(page);
    },
  },
  certificate: {
    stage: refusing('certificate'),
    async act(page) {
      await pressConnect(page);
      await waitFor(/does not trust/)(page);
    },
  },
  connecting: {
    stage: unconnected(undefined, { silent: ['account/connect'] }),
    async act(page) {
      await pressConnect(page);
      await waitFor('Connecting…')(page);
    },
  },
  connected: { stage: connected(), act: waitFor('Connected') },
  ringing: { stage: connected({ 'call/get': callOf('ringing') }), act: waitFor(/Ringing/) },
  'not-answered': {
    stage: connected({
      'call/get': callOf('failed', {
        failure: { code: 'not-answered', faults: [{ code: '41591', message: '' }] },
      }),
    }),
    act: waitFor(/41591/),
  },
};

async function draw(views: PopupViews, name: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const picture = pictures[name];
  if (!picture) return;
  const page = await views.open(picture.stage, {
    colorScheme,
    reducedMotion: 'reduce',
    deviceScaleFactor: 2,
  });
  await picture.act(page);
  await page.locator('.popup').screenshot({
    path: path.join(root, 'docs', 'images', `popup-${name}-${colorScheme}.png`),
  });
  await page.close();
  say(`popup-${name}-${colorScheme}.png`);
}

await runMain(async () => {
  const views = await openPopupViews();
  for (const name of Object.keys(pictures)) {
    await draw(views, name, 'light');
    await draw(views, name, 'dark');
  }
  await views.close();
  return 0;
});
