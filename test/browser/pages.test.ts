// Every fixture of test/pages: what it says is to be found is found, in its order, and nothing else.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/wait.ts';
import { type Engine, expected, fixtures, openEngine } from './support/engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine();
});

afterAll(() => engine.close());

describe('the fixture', () => {
  it.each(fixtures())('%s', async (file) => {
    const page = await engine.show(file);
    const [wanted, found] = await until(
      'Finding all',
      async () => {
        const now = [await expected(page), await engine.found(page)] as const;
        return now[0].length === now[1].length && now;
      },
      12_000,
    ).catch(async () => [await expected(page), await engine.found(page)] as const);
    expect(wanted.length).toBeGreaterThan(0);
    expect(found).toEqual(wanted);
    await page.close();
  });
});
