// Chrome's home of the PBX client: an order comes from the background, its news goes back there.

import { servePbx, tellBackground } from '../platform/offscreen-door.ts';
import { abort, connect } from '../platform/pbx-client.ts';
import { runOrder, status } from '../platform/pbx-run.ts';

servePbx({
  'pbx/connect': ({ login }) => connect(login),
  'pbx/call': ({ account, order }) => {
    void runOrder(account, order, {
      report: (requestId, report) => tellBackground('pbx/finished', { requestId, report }),
      progress: (requestId, progress) => tellBackground('pbx/progress', { requestId, progress }),
    });
    return null;
  },
  'pbx/abort': ({ requestId }) => {
    abort(requestId);
    return null;
  },
  'pbx/status': ({ requestId }) => status(requestId),
});
