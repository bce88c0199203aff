// The third part of the content script: everything that is needed only once there is a number or a call
// to show. The background brings it into the frame; it joins the first part there.

import { STEPS } from '../core/limits.ts';
import { servePage } from '../platform/page-bus.ts';
import { createAnswers } from './answers.ts';
import { createCovers } from './covers.ts';
import { openDisplay } from './display.ts';
import { select } from './dom.ts';
import { createHost } from './host.ts';
import { createIntent } from './intent.ts';
import { KEY, world } from './stages.ts';

world[KEY]?.join('show', (signal, checkAlive) => {
  // Left behind by a script that could not clean up: Firefox takes it away with its extension.
  for (const old of select(document, 'html>click-to-call')) old.remove();
  const host = createHost(signal, createIntent());
  const covers = createCovers(host, signal);
  const { answers, calls } = createAnswers(host, covers, signal);
  host.onFrame(checkAlive);
  // The background leads through the numbers of all frames by this.
  Object.assign(globalThis, { [Symbol.for(STEPS)]: answers.steps });
  servePage(
    {
      'page/manner': () => {
        answers.manner.ask();
        return null;
      },
      'page/call': ({ call }) => calls.heard(call),
      'page/failure': ({ failure, number }) => {
        calls.failed(failure, number);
        return null;
      },
    },
    signal,
  );
  return { show: (page) => openDisplay(host, covers, answers, page.signal) };
});
