// Frames of every kind. Chromium lists no blob: frames, so what is in them is told by the button.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/wait.ts';
import { type Engine, openEngine } from './support/engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine();
});

afterAll(() => engine.close());

const BLOB = `<p>none here</p><iframe id="frame"></iframe><script>
  const page = new Blob(['<html lang="en-US"><p>415-555-0505'], { type: 'text/html' });
  document.getElementById('frame').src = URL.createObjectURL(page);
</script>`;

describe('the engine', () => {
  it('runs in a blob: frame', async () => {
    const page = await engine.show(BLOB);
    const hosts = () => page.frames()[1]?.evaluate(() => document.querySelectorAll('click-to-call').length);
    expect(await until('Our host in the frame', async () => hosts())).toBe(1);
    expect(await page.evaluate(() => document.querySelectorAll('click-to-call').length)).toBe(0);
  });

  it('leaves plain text alone', async () => {
    const page = await engine.open('plain.txt');
    expect(await engine.report(page)).toEqual([]);
    expect(await page.content()).not.toContain('click-to-call');
  });

  it('leaves a document alone that is being written', async () => {
    const page = await engine.show('<p>415-555-0101</p><script>document.designMode = "on";</script>');
    expect(await engine.found(page)).toEqual([]);
    await page.evaluate(() => document.body.append(' or 415-555-0102'));
    expect(await engine.found(page)).toEqual([]);
  });

  it('reads XHTML', async () => {
    const page = await engine.show('page.xhtml');
    expect(await engine.found(page)).toEqual(['+14155550701', '+14155550702']);
  });
});
