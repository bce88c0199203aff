// Another extension says every message we know to ours, and opens every port, in both browsers: nobody answers, and
// nothing happens. That its knocking arrives is shown by a door that the tests put into their copy of ours.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NUMBERS_PORT } from '../../src/core/limits.ts';
import { told } from '../support/calls.ts';
import { type Caller, openCallers, withEach } from '../support/calls-browsers.ts';
import { copyExtension } from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';
import { removeTemp } from '../support/temp.ts';
import { samples } from './samples.ts';
import { addDoor, knocking, makeStranger, OPEN } from './stranger.ts';
import { settle, tally } from './tally.ts';

let callers: readonly Caller[];
let site: Site;
let folders: readonly string[];
let page: string;

beforeAll(async () => {
  const [extension, stranger] = [await copyExtension(), makeStranger()];
  addDoor(extension);
  folders = [extension, stranger];
  [callers, site] = await Promise.all([
    openCallers({ currentCalls: false, talkMs: 0 }, extension, stranger),
    openSite(),
  ]);
  page = site.put('page', '<!doctype html><title>Page</title><p>415-555-0142</p>');
});

afterAll(async () => {
  site.close();
  await Promise.all(callers.map((caller) => caller.close()));
  folders.forEach(removeTemp);
});

const all = Object.entries(samples).flatMap(([name, payload]) =>
  ['background', 'page', 'offscreen', undefined].map((to) => ({ to, name, payload })),
);
const messages = [...all, { name: 'door' }];
const ports = [NUMBERS_PORT, ''];

describe('another extension', () => {
  it('is answered by nobody and changes nothing', { timeout: 120_000 }, async () => {
    await withEach(callers, async (caller) => {
      const row = tally(`Messages and ports of another extension, ${caller.name}`);
      const state = async () => [
        told(await caller.line.ask('settings/get', {})),
        told(await caller.line.ask('accounts/get', {})),
      ];
      const before = await state();
      const target = String(await caller.inOwnPage('return (globalThis.browser ?? chrome).runtime.id'));
      const heard: unknown[] = JSON.parse(
        String(await caller.inPage(page, knocking({ target, messages, ports }))),
      );
      row.attempts = heard.length;
      const doors = heard.filter((one) => one === OPEN).length;
      expect(doors, 'answers of the door').toBe(1 + ports.length);
      row.secrets = heard.filter((one) => one !== null && one !== OPEN).length;
      row.calls = caller.pbx.calls.length;
      expect(await state()).toEqual(before);
      settle(row);
    });
  });
});
