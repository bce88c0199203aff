// The second part of the content script: what text that could hold a number really says. The background
// brings it into frames with such text; it joins the first part there.

import type { FrameNumbers } from '../core/contract.ts';
import { NUMBERS_PORT } from '../core/limits.ts';
import { servePage, servePort } from '../platform/page-bus.ts';
import { createReader } from './reader.ts';
import { requestId } from './request-id.ts';
import { type FirstPart, KEY, world } from './stages.ts';
import { createVerdicts } from './verdicts.ts';

function join(first: FirstPart): void {
  first.join('read', (signal) => {
    const frame = requestId();
    const ofFrame = (): FrameNumbers => ({ ...first.report(), frame, isTop: window === top });
    servePort(NUMBERS_PORT, ofFrame, signal);
    servePage({ 'page/numbers': first.report }, signal);
    return {
      read: ({ signal: page, ended }, sendForDisplay) =>
        createReader(createVerdicts(page, ended), sendForDisplay, page),
    };
  });
}

if (world[KEY]) join(world[KEY]);
