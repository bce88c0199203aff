// Chrome's home of the PBX client: an order comes from the background, its news goes back there.

import type { Account } from '../core/account.ts';
import type { PbxOrder } from '../core/pbx-contract.ts';
import { servePbx, tellBackground } from '../platform/offscreen-door.ts';
import { closeWhenIdle } from '../platform/offscreen-life.ts';
import { abort, connect } from '../platform/pbx-client.ts';
import { runOrder, status } from '../platform/pbx-run.ts';

const life = closeWhenIdle();

async function run(account: Account, order: PbxOrder): Promise<void> {
  const untold = Promise.withResolvers<never>();
  await runOrder(account, order, {
    async report(requestId, report) {
      // A report that nobody took is kept for whoever asks, and this document with it.
      if (!(await tellBackground('pbx/finished', { requestId, report }))) void life.during(untold.promise);
    },
    progress: async (requestId, progress) =>
      void (await tellBackground('pbx/progress', { requestId, progress })),
  });
}

servePbx({
  'pbx/connect': ({ login }) => life.during(connect(login)),
  'pbx/call': ({ account, order }) => {
    void life.during(run(account, order));
    return null;
  },
  'pbx/abort': ({ requestId }) => {
    abort(requestId);
    return null;
  },
  'pbx/status': ({ requestId }) => status(requestId),
});
