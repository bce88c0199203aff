// Every view and state of our own pages looks as in docs/images, in both themes, and axe finds nothing in it. A
// change that is meant is drawn anew by `npm run pictures`.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { difference } from '../support/compare.ts';
import { draw, fileOf } from '../support/draw.ts';
import { pictures, THEMES } from '../support/pictures.ts';
import { openPopupViews, type PopupViews } from '../support/popup-view.ts';
import { out, root } from '../support/root.ts';

const committed = (file: string) => readFileSync(path.join(root, 'docs', 'images', file));

/** Other fonts make lines a little higher or longer; a piece that is missing or turned over is far more. */
const SAME = { height: 0.93, cells: 0.06 };

describe.each([...new Set(pictures.map(({ own }) => own))])('the %s page', (own) => {
  let views: PopupViews;
  let canvas: Page;

  beforeAll(async () => {
    views = await openPopupViews(own);
    canvas = await views.blank();
    mkdirSync(out('pictures'), { recursive: true });
  });

  afterAll(() => views.close());

  const drawn = pictures.filter((picture) => picture.own === own);
  it.each(drawn.map((picture) => [picture.name, picture] as const))(
    'looks as in %s',
    async (_name, picture) => {
      for (const [theme, { png, violations }] of await draw(views, picture)) {
        const file = fileOf(picture, theme);
        writeFileSync(out('pictures', file), png);
        expect(violations, file).toEqual([]);
        const { height, cells } = await difference(canvas, committed(file), png);
        expect(height, file).toBeGreaterThan(SAME.height);
        expect(cells, file).toBeLessThan(SAME.cells);
      }
    },
  );

  it('would be told from another theme', async () => {
    const [first] = drawn;
    if (!first) return;
    const [light, dark] = THEMES.map((theme) => committed(fileOf(first, theme)));
    const { cells } = await difference(canvas, light as Buffer, dark as Buffer);
    expect(cells).toBeGreaterThan(SAME.cells);
  });
});
