// How far two pictures of the same view are apart, in a browser's own canvas. Machines have different fonts
// and edges: compared is what a person would notice, so pictures are made small first.

import type { Page } from 'playwright';

export interface Difference {
  /** Heights by each other, the smaller first: 1 where they are the same. */
  readonly height: number;
  /** Share of the cells whose colour differs to the eye, of 0 to 1. */
  readonly cells: number;
}

/** Pixels of a cell's side: more than a letter, less than a button. */
const CELL = 8;
/** Of 255, in any channel. */
const VISIBLE = 40;

export const difference = (page: Page, before: Buffer, now: Buffer): Promise<Difference> =>
  page.evaluate(
    async ([cell, visible, ...files]) => {
      const images = await Promise.all(
        files.map(async (file) => {
          const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
          return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        }),
      );
      const [one, other] = images as [ImageBitmap, ImageBitmap];
      const width = Math.ceil(one.width / cell);
      const height = Math.ceil(Math.min(one.height, other.height) / cell);
      const [a, b] = [one, other].map((image) => {
        const context = new OffscreenCanvas(width, height).getContext(
          '2d',
        ) as OffscreenCanvasRenderingContext2D;
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, one.width, height * cell, 0, 0, width, height);
        return context.getImageData(0, 0, width, height).data;
      }) as [Uint8ClampedArray, Uint8ClampedArray];
      let apart = 0;
      for (let i = 0; i < a.length; i += 4) {
        const channels = [0, 1, 2].map((c) => Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0)));
        if (Math.max(...channels) > visible) apart++;
      }
      const [low = 1, high = 1] = [one.height, other.height].sort((x, y) => x - y);
      return { height: low / high, cells: apart / (a.length / 4) };
    },
    [CELL, VISIBLE, before.toString('base64'), now.toString('base64')] as const,
  );
