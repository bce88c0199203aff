// The third part of the content script: everything that is needed only once there is a number or a call
// to show. The background brings it into the frame; it joins the first part there.

import { servePage } from '../platform/page-bus.ts';
import { createCalls } from './calls.ts';
import { openDisplay } from './display.ts';
import { createHost } from './host.ts';
import { createIntent } from './intent.ts';
import { KEY, world } from './stages.ts';

world[KEY]?.join('show', (signal, checkAlive) => {
  const host = createHost(signal, createIntent());
  const calls = createCalls(host, signal);
  host.onFrame(checkAlive);
  servePage(
    {
      'page/call': ({ call }) => {
        calls.heard(call);
        return null;
      },
      'page/failure': ({ failure, number }) => {
        calls.failed(failure, number);
        return null;
      },
    },
    signal,
  );
  return { show: (page) => openDisplay(host, calls, page.signal) };
});
